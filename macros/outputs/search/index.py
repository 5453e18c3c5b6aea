"""The search index, made by Pagefind from the finished pages. The browser fetches only the parts that it needs.

A tip, a term, a source and the like have no page of their own: each goes into the index by itself, under its place on
the page that lists it, so that a result leads there. Beside the index stand the words by which a search is widened.
"""

import json
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from copy import deepcopy
from functools import partial
from io import BytesIO
from pathlib import Path

import lxml.html
from lxml.html import HtmlElement
from pagefind_bin import get_executable

from ...cache.made import NOTHING_MADE, Made, Parts, name_of
from ...model.kinds import KINDS, SearchWeight
from ...model.playbook import Playbook
from ...reading.values import Fields
from ...text.small_words import as_signs
from .about import about
from .tokens import Namer, namer, tokens

# Whole search pages that Pagefind brings along; ours needs none of them.
_NOT_NEEDED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js", "pagefind-worker.js")
# Names and what they name: Pagefind would make one word of the last of the one and the first of the other.
_RUN_TOGETHER = ".//dt[not(@data-search-title)] | .//dd[not(p or ul or ol)]"
_LISTS = sorted({kind.index for kind in KINDS.values() if "#" in kind.address})


class NotIndexed(Exception):
    """The index could not be made; the message says why."""


def index(site: str | Path, playbook: Playbook, made: Made = NOTHING_MADE) -> None:
    """Index the built site in the folder `site`; leaves `site`/pagefind. Raises NotIndexed. The index is that of before
    where what is to be found is the same.
    """
    with indexing(site, playbook, made):
        pass


@contextmanager
def indexing(site: str | Path, playbook: Playbook, made: Made = NOTHING_MADE) -> Iterator[None]:
    """The same beside whatever is done inside."""
    pages = _pages(Path(site), playbook, made)
    name = f"index {name_of(*(part for page in sorted(pages.items()) for part in page))}"
    files = made.kept(name)
    with nullcontext() if files is not None else _pagefind(pages) as finish:
        yield
        if finish:
            made.keep(name, files := finish(), set())
    assert files is not None
    beside = made.of(f"about {name}", partial(about, files, playbook))
    try:
        _write(Path(site) / "pagefind", files | beside)
    except OSError as fault:
        raise NotIndexed(f"the search index could not be written: {fault}") from None


def _write(folder: Path, files: Parts) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@contextmanager
def _pagefind(pages: Parts) -> Iterator[Callable[[], Parts]]:
    """Index some pages, each by its folder, beside what is done inside: whoever calls waits for the files of the index."""
    with tempfile.TemporaryDirectory() as folder:  # its program begins at once, without another Python in between
        site, out = Path(folder) / "site", Path(folder) / "pagefind"
        site.mkdir()
        for name, content in pages.items():
            (site / name).mkdir(parents=True, exist_ok=True)
            (site / name / "index.html").write_bytes(content)
        command = [str(get_executable()), "--site", str(site), "--output-path", str(out), "--silent"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            try:
                yield partial(_files, process, out)
            except BaseException:
                process.kill()
                raise


def _files(process: subprocess.Popen[str], out: Path) -> Parts:
    said, told = process.communicate()
    if process.returncode:
        raise NotIndexed(f"the search index could not be made: {(told or said).strip()}")
    unused = {path for name in _NOT_NEEDED for path in out.glob(name)}
    files = sorted(path for path in out.rglob("*") if path.is_file() and path not in unused)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def _pages(site: Path, playbook: Playbook, made: Made) -> Parts:
    """What is to be found, as pages for Pagefind by their folders: each page of the site, and each entry of a list in a folder
    that is named by its fragment, tips/#ID. Its address in the index ends with a slash; the browser takes it off again.
    """
    found: Parts = {}
    for path in sorted(site.rglob("*.html")):
        address, content = path.relative_to(site).parent, path.read_bytes()
        found |= made.of(f"found {name_of(str(address), content)}", partial(_found, playbook, address, content))
    return found


def _found(playbook: Playbook, address: Path, content: bytes) -> Parts:
    page, names = lxml.html.parse(BytesIO(content)).getroot(), namer(playbook)
    found: Parts = {}
    if f"/{address}/" in _LISTS:
        for id, entry in _entries(page):
            found[f"{address}/#{id}"] = _page(entry, names)
    for body in page.xpath("//*[@data-pagefind-body]"):
        found[str(address)] = _page(body, names)
    return found


def _page(body: HtmlElement, names: Namer) -> bytes:
    for ignored in body.xpath(".//*[@data-pagefind-ignore]"):
        ignored.drop_tree()
    for part in body.xpath(_RUN_TOGETHER):
        _end(part, ":" if part.tag == "dt" else ".")
    names.name(body)
    for one in body.iter():
        one.text, one.tail = one.text and as_signs(one.text), one.tail and as_signs(one.tail)
    text = lxml.html.tostring(body, encoding="unicode", with_tail=False)
    return f'<html lang="en"><body>{text}</body></html>'.encode()


def _end(part: HtmlElement, char: str) -> None:
    """Have the text of an element end with a full stop or the like, where it does not, and put a space after it."""
    holder, place = (part[-1], "tail") if len(part) else (part, "text")
    ended = part.text_content().rstrip()[-1:] in (*".:?!", "")
    setattr(holder, place, (getattr(holder, place) or "").rstrip() + ("" if ended else char))
    part.tail = " "


def _entries(page: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """(id, element) of each record that stands on a list."""
    for entry in map(deepcopy, page.xpath("//*[@data-search-entry][@id]")):
        kind = entry.get("data-search-entry")
        weight = KINDS[kind].search_weight if kind in KINDS else SearchWeight()
        entry.set("data-pagefind-weight", weight.words)
        for title in entry.xpath(".//*[@data-search-title]"):
            title.set("data-pagefind-weight", weight.title)
            title.set("data-pagefind-meta", weight.meta)
        entry.set("data-kind", kind)
        entry.set("data-pagefind-body", "")
        entry.set("data-pagefind-meta", "kind[data-kind], way[data-way]" if entry.get("data-way") else "kind[data-kind]")
        yield entry.get("id"), entry


def words(playbook: Playbook) -> str:
    """What a search is widened by, as JSON: the token and the spellings of each term, and what people type for a word.

    {"version": 1, "terms": {id: [token, or an empty text; term, in full, alias, …]},
    "typed": {word: [token, or an empty text; misspellings, …]}, "alike": [[words for nearly the same thing, …]]}
    """
    terms, by_name = {}, tokens(playbook)
    for record in playbook.shown("term"):
        fields = record.data
        spellings = [fields["term"], fields.get("expansion"), *(fields.get("aliases") or ())]
        terms[record.id] = [by_name.get(record.id, ""), *(spelling for spelling in dict.fromkeys(spellings) if spelling)]
    typed = {}
    for entry in playbook.list_of("search-words").values():
        title, others = entry["title"], _listed(entry)
        typed[title] = [by_name.get(title, "") if " " in title else "", *others]
    alike = [[entry["title"], *_listed(entry)] for entry in playbook.list_of("words-alike").values()]
    told = {"version": 1, "terms": terms, "typed": typed, "alike": alike}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


def _listed(entry: Fields) -> list[str]:
    return [word.strip() for word in str(entry["description"]).rstrip(".").split(",")]
