"""Text in; data, positions and problems out. Nothing here knows kinds, schemas or folders."""
