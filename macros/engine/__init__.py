"""Where site engines come in: MkDocs, staging for another engine, a session with the playbook on disk."""
