"""Print: what each printed document holds, and the renderer that sets it with the Typst templates beside it."""
