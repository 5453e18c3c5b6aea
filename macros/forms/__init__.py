"""What contributors are asked, made from the schemas, and a record written as text."""
