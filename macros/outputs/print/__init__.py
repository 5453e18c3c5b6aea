"""Paper: what each printed sheet holds, and the press that sets it with the Typst templates beside it."""
