"""Where the printed files of a record are, and the links that lead to them."""

LARGE = "-large"
GLOSSARY = "/print/glossary"
WORD_TOO = ("pack",)
_FOLDERS = {"activity": "activities", "pack": "packs", "checklist": "checklists"}


def address(record):
    """The address of a record's sheet, without its ending."""
    return f"/print/{_FOLDERS[record.kind]}/{record.id}"


def of_record(record, link):
    """The links to a record's printed files as [{title, address}]; none for a kind that is not printed."""
    return links(address(record), link, record.kind in WORD_TOO) if record.kind in _FOLDERS else []


def links(sheet, link, word=False):
    """The links to the files of the sheet at an address without its ending."""
    found = [("Print it (PDF)", f"{sheet}.pdf"), ("Large print (PDF)", f"{sheet}{LARGE}.pdf")]
    found += [("Change it in Word", f"{sheet}.docx")] if word else []
    return [{"title": title, "address": link(file)} for title, file in found]
