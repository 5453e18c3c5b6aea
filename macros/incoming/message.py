"""A file that somebody sent, whatever its kind, as lines that know where they stood in it."""

import email
import email.policy
import json
import re
from dataclasses import dataclass

from ..documents.docx_text import Unreadable, lines_of_document
from ..documents.html_text import words_of_page
from ..documents.reader import MOST_BYTES, REFUSALS, read_document, refusal_of
from ..problems import Problem

MOST_CHARACTERS = 1_000_000
_REFUSALS = REFUSALS | {
    "mail": ("this mail cannot be read", "copy its text into a file that ends in .txt"),
    "several": ("this mail has several files with it", "save each of them and take them one by one"),
    "copy": ("this is a copy of answers, saved in the form for going on later",
             "ask for it to be opened in the form and sent from there, in the last part"),
    "event": ("this is no issue as GitHub hands it over", "copy the text of the issue into a file that ends in .txt"),
}  # fmt: skip
_WORD, _EVENT = ".docx", ".json"
_KIND = re.compile(r"^[>\s]*kind:", re.M)  # a record is in the text itself
_ATTACHED = (".docx", ".md", ".yml", ".yaml", ".txt")
# As overrides/assets/rules/tidy.js: words are never taken out, only what nobody sees.
_SPACES = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class Line:
    """One line of text, the line of the file on which it stood (in Word: the paragraph), and what was cut off its left."""

    text: str
    number: int
    cut: int = 0


def name_of(path):
    """What a file is called in problems."""
    return "issue" if is_public(path) else path.name


def is_public(path):
    """True for an issue, which others can read."""
    return path.suffix.lower() == _EVENT


def read(path):
    """The lines of the file at `path`, as (lines, problems); lines are None where the file cannot be taken.

    Line ends and spaces are one kind each, and marks that nobody sees are gone.
    """
    if path.is_dir():
        return None, [_refusal(path, "folder")]
    if path.stat().st_size > MOST_BYTES:
        return None, [_refusal(path, "large")]
    try:
        lines, key = _lines(path.read_bytes(), path)
    except Unreadable as fault:
        return None, [_refusal(path, str(fault))]
    if key is None and sum(len(line) for line, _ in lines) > MOST_CHARACTERS:
        key = "size"
    if key is None and not any(line.strip() for line, _ in lines):
        key = "empty"
    return (None, [_refusal(path, key)]) if key else ([Line(text, number) for text, number in _clean(lines)], [])


def _refusal(path, key):
    return Problem(path.name if key == "copy" else name_of(path), 0, 0, "file", *_REFUSALS[key])


def _lines(content, path):
    """([(line, number)], None), or (None, a key of REFUSALS)."""
    ending = path.suffix.lower()
    if ending == ".eml":
        return _of_mail(content)
    if ending == _EVENT:
        return _of_event(content)
    if ending == _WORD:
        refusal = refusal_of(content, ending)
        return (None, refusal) if refusal else (lines_of_document(content), None)
    document, refusal = read_document(path)
    return (None, refusal) if document is None else (_numbered(document.text), None)


def _of_mail(content):
    """The one attachment that may hold a record, or else the text of the mail."""
    try:
        mail = email.message_from_bytes(content, policy=email.policy.default)
        files = [part for part in mail.walk() if str(part.get_filename() or "").lower().endswith(_ATTACHED)]
        if len(files) > 1:
            return None, "several"
        if files and files[0].get_filename().lower().endswith(_WORD):
            content = files[0].get_payload(decode=True) or b""
            refusal = refusal_of(content, _WORD)
            return (None, refusal) if refusal else (lines_of_document(content), None)
        part = files[0] if files else mail.get_body(("plain", "html"))
        text = part.get_content() if part is not None else ""
        text = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
        if not isinstance(text, str):  # a mail inside this one
            return None, "mail"
        copies = [one for one in mail.walk() if str(one.get_filename() or "").lower().endswith(_EVENT)]
        if not files and not _KIND.search(text) and any(_is_copy(one.get_payload(decode=True) or b"") for one in copies):
            return None, "copy"
    except (LookupError, ValueError, AttributeError, TypeError, RecursionError):
        return None, "mail"
    if part is not None and part.get_content_type() == "text/html":
        text = words_of_page(text).text
    return _numbered(text.replace("\r\n", "\n")), None


def _of_event(content):
    """The text of the issue, as GitHub hands it to a workflow."""
    try:
        issue = json.loads(content)["issue"]
        return _numbered((issue["body"] or "").replace("\r\n", "\n")), None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None, "copy" if _is_copy(content) else "event"


def _is_copy(content):
    """Whether this is what the form saves for going on later (overrides/assets/form/copies.js)."""
    try:
        return {"kind", "answers"} <= json.loads(content).keys()
    except (ValueError, AttributeError, RecursionError):
        return False


def _numbered(text):
    return [(line, number) for number, line in enumerate(text.split("\n"), 1)]


def _clean(lines):
    for line, number in lines:
        for piece in _LINE_ENDS.split(line):
            yield _UNSEEN.sub("", _SPACES.sub(" ", piece)), number
