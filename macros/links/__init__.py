"""Links of a built site, inside it and to other websites."""
