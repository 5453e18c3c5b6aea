"""A playbook in, named texts out. Only the entry points write them to disk."""
