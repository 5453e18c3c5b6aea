"""Where the printed files of a record are, and the links that lead to them."""

from typing import TypedDict

from ...model.record import Record
from ...reading.values import Fields
from ...text.markdown_links import Link

PDF, PICTURE = ".pdf", ".png"
LARGE = "-large"
CARD, POSTER = "-card", "-poster"
ONE_SIDE = "Print one side (PDF)"
A_POSTER = "Poster in A3 (PDF)"
GLOSSARY = "/print/glossary"
NAME_TENTS = "/print/name-tents"


class PrintLink(TypedDict):
    """A link to a printed file, and the address of a small picture of it, where there is one."""

    title: str
    address: str
    picture: str | None


def address(record: Record) -> str:
    """The address of a record's printed document, without its ending."""
    return f"/print/{record.spec.print_folder}/{record.id}"


def card(record: Record) -> str:
    """The address of the run card of an activity or a pack, without its ending."""
    return address(record) + CARD


def poster(record: Record) -> str:
    """The address of the poster of an activity, without its ending."""
    return address(record) + POSTER


def has_poster(fields: Fields) -> bool:
    """Whether an activity has a poster."""
    return any(one.get("poster") for one in fields.get("handouts") or ())


def wall(vocabulary: Record) -> str:
    """The address of the blank sheet of a list for a wall, without its ending."""
    return f"/print/wall/{vocabulary.id}"


def of_record(record: Record, link: Link) -> list[PrintLink]:
    """The links to a record's printed files, its one side first; none for a kind that is not printed."""
    if not record.spec.has_run_card:
        return links(address(record), link, record.spec.print_as_word) if record.spec.print_folder else []
    one_side, sheets = card(record), address(record)
    found = [
        (ONE_SIDE, f"{one_side}.pdf"), ("All sheets (PDF)", f"{sheets}.pdf"),
        ("Session plan in large print (PDF)", f"{one_side}{LARGE}.pdf"),
        ("All sheets in large print (PDF)", f"{sheets}{LARGE}.pdf"),
        *([(A_POSTER, f"{poster(record)}.pdf")] if has_poster(record.data) else []),
    ]  # fmt: skip
    first, *others = _linked(found, sheets, link, record.spec.print_as_word)
    return [{**first, "picture": link(f"{one_side}{PICTURE}")}, *others]


def links(document: str, link: Link, word: bool = False) -> list[PrintLink]:
    """The links to the files of the document at an address without its ending."""
    found = [("Print it (PDF)", f"{document}.pdf"), ("Large print (PDF)", f"{document}{LARGE}.pdf")]
    return _linked(found, document, link, word)


def _linked(found: list[tuple[str, str]], document: str, link: Link, word: bool) -> list[PrintLink]:
    found += [("Change it in Word", f"{document}.docx")] if word else []
    return [{"title": title, "address": link(file), "picture": None} for title, file in found]
