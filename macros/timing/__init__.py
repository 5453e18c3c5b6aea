"""Minutes, slots, clock times and groups."""
