"""What was made before, kept in a folder that anyone may delete: whoever does loses time, and nothing else."""
