"""What all forms for contributors have in common."""

DRAFT = {"status": "draft", "origin": "from-source", "owner": "playbook editors"}
LICENCE = "By sending it you agree that others may reuse and change the words, with credit, under the licence CC BY 4.0."
