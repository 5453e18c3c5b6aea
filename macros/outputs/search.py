"""The search index, made by Pagefind from the finished pages. The browser fetches only the parts that it needs.

A tip, a term, a source and the like have no page of their own: each goes into the index by itself, under its place on
the page that lists it, so that a result leads there. Beside the index stand the words by which a search is widened.
"""

import json
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import lxml.html

from ..playbook import COLLECTIONS

# Whole search pages that Pagefind brings along; ours needs none of them.
_NOT_NEEDED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js", "pagefind-worker.js")
_LISTS = sorted({kind.index for kind in COLLECTIONS.values() if "#" in kind.address})


def index(site):
    """Index the built site in the folder `site`; leaves `site`/pagefind. Raises RuntimeError with what was said."""
    site = Path(site)
    with _entries_as_pages(site):
        done = subprocess.run([sys.executable, "-m", "pagefind", "--site", str(site), "--silent"], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"the search index could not be made: {(done.stderr or done.stdout).strip()}")
    for name in _NOT_NEEDED:
        for path in (site / "pagefind").glob(name):
            path.unlink()


@contextmanager
def _entries_as_pages(site):
    """For as long as the index is made, each entry of a list is a page in a folder named by its fragment, /tips/#ID/.

    The address in the index ends with that slash; the browser takes it off again.
    """
    folders = []
    try:
        for address, page in entries(site):
            folders.append(site / address.lstrip("/"))
            folders[-1].mkdir()
            (folders[-1] / "index.html").write_text(page, "utf-8")
        yield
    finally:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)


def entries(site):
    """Yield (address, page) for each record that stands on a list: the page holds that record alone."""
    for address in _LISTS:
        path = Path(site) / address.strip("/") / "index.html"
        if path.is_file():
            for entry in lxml.html.parse(str(path)).xpath("//*[@data-search-entry][@id]"):
                yield f"{address}#{entry.get('id')}", _alone(entry)


def _alone(entry):
    """An entry as a page for Pagefind, its title weighing most; but not a source's, so that our own pages come first."""
    kind = entry.get("data-search-entry")
    for title in entry.xpath(".//*[@data-search-title]"):
        title.set("data-pagefind-weight", "1" if kind == "source" else "10")
        title.set("data-pagefind-meta", "name" if kind == "source" else "title")
    entry.set("data-kind", kind)
    entry.set("data-pagefind-body", "")
    entry.set("data-pagefind-meta", "kind[data-kind], way[data-way]" if entry.get("data-way") else "kind[data-kind]")
    return f'<html lang="en"><body>{lxml.html.tostring(entry, encoding="unicode")}</body></html>'


def words(playbook):
    """What a search is widened by, as JSON: the spellings of each term, and what people type instead of a word.

    {"version": 1, "terms": {id: [term, in full, alias, …]}, "typed": {word: [other spellings, misspellings]}}
    """
    terms = {}
    for record in playbook.shown("term"):
        fields = record.data
        spellings = [fields["term"], fields.get("expansion"), *(fields.get("aliases") or ())]
        terms[record.id] = [spelling for spelling in dict.fromkeys(spellings) if spelling]
    typed = {entry["title"]: [word.strip() for word in entry["description"].rstrip(".").split(",")]
             for entry in playbook.list_of("search-words").values()}  # fmt: skip
    return json.dumps({"version": 1, "terms": terms, "typed": typed}, ensure_ascii=False, separators=(",", ":")) + "\n"
