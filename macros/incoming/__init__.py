"""What people send, made into drafts: a file, a mail, an issue, or our questions with their answers.

message (the lines of whatever was sent) → extracted_record (the record among them) or completed_form (the questions with
answers) → draft (a record as a file, or why not) → report (what a person has to know and do next).
"""
