"""Where the printed files of a record are, and the links that lead to them."""

LARGE = "-large"
GLOSSARY = "/print/glossary"


def address(record):
    """The address of a record's sheet, without its ending."""
    return f"/print/{record.spec.print_folder}/{record.id}"


def of_record(record, link):
    """The links to a record's printed files as [{title, address}]; none for a kind that is not printed."""
    return links(address(record), link, record.spec.print_as_word) if record.spec.print_folder else []


def links(sheet, link, word=False):
    """The links to the files of the sheet at an address without its ending."""
    found = [("Print it (PDF)", f"{sheet}.pdf"), ("Large print (PDF)", f"{sheet}{LARGE}.pdf")]
    found += [("Change it in Word", f"{sheet}.docx")] if word else []
    return [{"title": title, "address": link(file)} for title, file in found]
