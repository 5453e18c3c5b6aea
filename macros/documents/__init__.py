"""People's own files, read as text with places and written as Word documents."""
