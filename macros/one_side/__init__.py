"""What stands on one side of paper: run cards, in as many words as there is room for, and briefs."""
