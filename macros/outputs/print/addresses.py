"""Where the printed files of a record are, and the links that lead to them."""

from typing import TypedDict

from ...model.record import Record
from ...text.markdown_links import Link

LARGE = "-large"
GLOSSARY = "/print/glossary"


class PrintLink(TypedDict):
    """A link to a printed file."""

    title: str
    address: str


def address(record: Record) -> str:
    """The address of a record's printed document, without its ending."""
    return f"/print/{record.spec.print_folder}/{record.id}"


def of_record(record: Record, link: Link) -> list[PrintLink]:
    """The links to a record's printed files; none for a kind that is not printed."""
    return links(address(record), link, record.spec.print_as_word) if record.spec.print_folder else []


def links(document: str, link: Link, word: bool = False) -> list[PrintLink]:
    """The links to the files of the document at an address without its ending."""
    found = [("Print it (PDF)", f"{document}.pdf"), ("Large print (PDF)", f"{document}{LARGE}.pdf")]
    found += [("Change it in Word", f"{document}.docx")] if word else []
    return [{"title": title, "address": link(file)} for title, file in found]
