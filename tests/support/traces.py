"""Looks for words in every file of a built site, unpacked: pages, data, feeds, the search index, PDF and Word."""

import copy
import gzip
import html
import io
import re
import zipfile
from functools import cache
from pathlib import Path

import pypdf

from macros.forms.record_writer import markdown_record, yaml_record
from macros.model import playbook
from macros.model.record import BODY
from tests.support.places import TODAY

WORD = "brumble"


# Fields that stand in no output at all, and those whose texts are ids or a choice among words.
UNSHOWN = {"permission", "checked_with", "changes"}


def marked(root, path):
    """Put a word of its own into every text of a record's file; gives {word: field} of those that readers see somewhere."""
    loaded, _ = playbook.load(root, TODAY)
    record = next(one for one in loaded.all() if one.path == path)
    words, data, body = {}, copy.deepcopy(record.data), record.body
    for number, (place, text, form) in enumerate(record.texts()):
        if form == "id" or place[0] in UNSHOWN or place[-1] in ("mailbox", "url"):
            continue
        word = WORD + "".join("bcdfghjklm"[int(digit)] for digit in f"{number:03}")
        words[word] = place
        if place == BODY:
            body = re.sub(r"^(?=[A-Z])", f"{word.capitalize()} ", body, flags=re.M)
            continue
        holder = data
        for step in place[:-1]:
            holder = holder[step]
        holder[place[-1]] = f"{word.capitalize()} {text}".strip()
    header = yaml_record(data)
    (root / path).write_text(markdown_record(header, body.strip()) if path.endswith(".md") else header, "utf-8")
    return words


def traces(site: Path, word: str) -> dict[str, set[str]]:
    """{file: what stands in it} of everything that begins with `word`, whatever its case, in all files and their names."""
    found = {}
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        said = f"{path.relative_to(site)} {_said(path.read_bytes(), path.suffix)}"
        if words := set(re.findall(rf"{word}[a-z]*", said.lower())):
            found[path.relative_to(site).as_posix()] = words
    return found


def _said(content: bytes, suffix: str) -> str:
    if suffix == ".pdf":
        return _printed(content)
    if suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return " ".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    if content[:2] == b"\x1f\x8b":
        content = gzip.decompress(content)
    return html.unescape(content.decode("utf-8", "replace"))


@cache
def _printed(content: bytes) -> str:
    """The words of a PDF. The same bytes say the same, and most sheets of a site are those of the site before."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    return " ".join([str(dict(reader.metadata or {})), *(page.extract_text() for page in reader.pages)])
