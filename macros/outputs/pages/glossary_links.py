"""Marks the first use of each glossary term on a page: a link to its meaning, which a small script can open in place.

Works on finished HTML of our own making, piece by piece between tags, and changes nothing else.
"""

import re
from functools import lru_cache
from html import escape, unescape

from ...model.playbook import Playbook
from ...model.terms import matcher
from ...text.glossary import Match, Matcher, Term
from ...text.markdown_links import Link

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_CLASS = re.compile(r'class="([^"]*)"')
_VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "source"}

# Where a mark would be in the way, or would stand inside another link or control.
UNMARKED_TAGS = set("a h1 h2 h3 h4 h5 h6 code pre button summary svg script style th label form small".split())
UNMARKED_CLASSES = set(
    "cards facts chips tags meta links leads crumb record-foot next also glance map timeline button-group names glossary "
    "source-list sources newest strength check glossary-more reflect".split()
)


def mark(html: str, playbook: Playbook, link: Link) -> str:
    """The HTML of one page with the first use of each term marked. `link` makes an address relative to the page."""
    words = matcher(playbook)
    seen: set[str] = set()
    inside: list[bool] = []
    pieces: list[str] = []
    for piece in _TAG.split(html):
        if piece.startswith("<"):
            _follow(piece, inside)
            pieces.append(piece)
        elif any(inside) or not piece.strip():
            pieces.append(piece)
        else:
            pieces.append(_marked(piece, words, seen, link))
    return "".join(pieces)


def _follow(tag: str, inside: list[bool]) -> None:
    """Keep for each open element whether it is one that stays unmarked."""
    opens, unmarked = _read(tag)
    if opens:
        inside.append(unmarked)
    elif opens is False and inside:
        inside.pop()


@lru_cache(maxsize=4096)
def _read(tag: str) -> tuple[bool | None, bool]:
    """(True, whether all in it stays unmarked) for a tag that opens, (False, False) for one that closes, else (None, False)."""
    name = _NAME.match(tag)
    if not name or name.group(1) in _VOID or tag.endswith("/>"):
        return None, False
    if tag.startswith("</"):
        return False, False
    classes = _CLASS.search(tag)
    return True, name.group(1) in UNMARKED_TAGS or bool(classes and UNMARKED_CLASSES & set(classes.group(1).split()))


def _marked(piece: str, words: Matcher, seen: set[str], link: Link) -> str:
    text, at = unescape(piece), 0
    out: list[str] = []
    for match in words.find(text):
        if match.id in seen:
            continue
        seen.add(match.id)
        out += [escape(text[at : match.start], quote=False), _mark(match, words.terms[match.id], link)]
        at = match.end
    return "".join([*out, escape(text[at:], quote=False)]) if at else piece


def _mark(match: Match, term: Term, link: Link) -> str:
    """A link that carries what the card shows: the other form of the term, its meaning, and plainer words if any."""
    plainer = term["instead"] if term["instead"].lower() != match.form.lower() else ""
    attributes = {"class": "term", "href": link(f"/glossary/#{match.id}"), "data-term": match.form,
                  "data-full": match.full, "data-meaning": term["meaning"], "data-instead": plainer,
                  "data-short": term["term"] if term["full"] and not match.short else ""}  # fmt: skip
    listed = " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items() if value)
    return f"<a {listed}>{escape(match.form, quote=False)}</a>"
