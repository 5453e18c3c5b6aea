"""The site engine's doors: MkDocs, staging for another engine, the playbook as it stands on disk."""
