"""Pages: a playbook in, Markdown for an engine out."""
