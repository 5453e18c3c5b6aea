"""The site on this computer while somebody edits: its pages within a second, its prints and its search when they are ready."""
