"""The site on this computer while someone edits: its pages within a second, its prints and its search when they are ready."""
