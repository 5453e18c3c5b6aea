"""Reports for the people who look after a playbook: they judge nothing."""
