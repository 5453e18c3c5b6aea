"""Data: a playbook in, files for programs out."""
