"""The model: a playbook, its records, what may be shown of them, and where things are."""
