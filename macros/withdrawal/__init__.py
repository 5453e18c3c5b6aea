"""What was taken back leaves a site that stands, and is looked for."""
