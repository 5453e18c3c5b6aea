"""A playbook in, named texts out. Only the doors write them to disk."""
