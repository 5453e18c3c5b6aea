"""Takes out of a site that stands what may no longer be shown, before anything is built: a build that fails leaves none of it.

Pages become tombstones; cards, links, entries of data and feeds go one by one. What still holds the record's own words after
that, a PDF for instance, goes as a whole file. The search index is made again from what is left, or removed.
"""

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from ..model.restrictions import Published, Restrictions, allowed
from ..outputs import compressed
from ..outputs.print.addresses import CARD, LARGE, PDF, PICTURE, POSTER
from . import unpacked
from .built_site import is_ours, records_in, write_mark
from .data import entries_without, rows_without, urls_without
from .pages import own_words, page_without, page_without_files, page_without_words, telling, tombstone_page

Lost = dict[Published, frozenset[str]]  # what was taken out, and the uses for which it may no longer appear
_SEARCH = "pagefind"
_PRINTED = (".pdf", ".docx")
# Packs say there what their activities do, under no id of theirs. Until it is made again, the planner says that it has none.
_SESSIONS = "assets/planner/sessions.json"


class SiteRemoved(Exception):
    """What may no longer be shown could not be taken out of a site, so all of it was; the message says why."""


def take_out(site: Path, today: str, restrictions: Restrictions, drafts: bool = False) -> list[Published]:
    """Take out of the built `site` whatever these restrictions no longer allow today.

    Gives what was taken out. A folder that no build wrote is left alone. Raises SiteRemoved.
    """
    if not site.is_dir() or not is_ours(site):
        return []
    standing = records_in(site)
    still = {one: allowed(one, restrictions, today, drafts) for one in standing}
    lost = {one: one.uses - still[one] for one in standing if one.uses - still[one]}
    if lost:
        try:
            _take_all_out(site, lost)
        except Exception as fault:  # whatever it was: no site is better than one that shows what was taken back
            shutil.rmtree(site)
            raise SiteRemoved(f"{', '.join(one.path for one in lost)} may no longer be shown and could not be taken out of {site}, "
                              f"so the whole folder was removed ({fault})") from fault  # fmt: skip
        left = (replace(one, uses=one.uses & still[one]) for one in standing)
        write_mark(site, [one for one in left if one.uses])
    return list(lost)


def remake_search(site: Path, index: Callable[[Path], None]) -> None:
    """Make the search index again from what is left; where `index` fails, there is none until the next build."""
    if not site.is_dir() or (site / _SEARCH).exists():
        return
    try:
        index(site)
    except Exception:  # whatever it was: a site without a search is better than one that finds what was taken back
        shutil.rmtree(site / _SEARCH, ignore_errors=True)


def _take_all_out(site: Path, lost: Lost) -> None:
    if any("site" in uses for uses in lost.values()):
        shutil.rmtree(site / _SEARCH, ignore_errors=True)
    for copy in [*compressed.copies_in(site)]:  # until the next build there are none: what they are copies of is about to change
        copy.unlink()
    before = _files(site)
    for one, uses in lost.items():
        _take_out(site, one, uses)
    gone = before - _files(site)
    for path in sorted(site.rglob("*.html")) if gone else ():
        _rewrite(path, partial(page_without_files, name=path.relative_to(site).as_posix(), gone=gone))


def _take_out(site: Path, one: Published, uses: frozenset[str]) -> None:
    words = own_words(site, one)
    if "site" in uses:
        _out_of_pages(site, one)
    if "data" in uses:
        _out_of_data(site, one)
    if "print" in uses:
        for path in sorted((site / "print").rglob("*")):
            if path.stem.removesuffix(LARGE).removesuffix(CARD).removesuffix(POSTER) == one.id and path.is_file():
                path.unlink()
    areas = {"data": "data/", "print": "print/"}
    for path, text in unpacked.texts(site):
        name = path.relative_to(site).as_posix()
        use = next((use for use, folder in areas.items() if name.startswith(folder)), "site")
        if use in uses and any(word in text for word in words):
            _without_words(path, words)
    for picture in (site / "print").rglob(f"*{PICTURE}"):
        if not picture.with_suffix(PDF).exists():
            picture.unlink()


def _without_words(path: Path, words: list[str]) -> None:
    """Take the words out of a page; what else says them, or what a page goes on to say in so many words, goes as a whole file."""
    if path.suffix == ".html":
        _rewrite(path, lambda text: page_without_words(text, words))
    left = unpacked.text_of(path)
    if any(word in left for word in (words if path.suffix in _PRINTED else telling(words))):
        path.unlink()


def _out_of_pages(site: Path, one: Published) -> None:
    own = site / one.address.strip("/") / "index.html"
    for path in sorted(site.rglob("*.html")):
        if one.spec.has_pages and path == own:
            path.write_text(tombstone_page(one), "utf-8")
        else:
            _rewrite(path, partial(page_without, one=one, name=path.relative_to(site).as_posix()))
    sessions = site / _SESSIONS
    if sessions.exists() and one.id in sessions.read_text("utf-8"):
        sessions.unlink()
    for path in sorted((site / "assets").rglob("*.json")):
        _rewrite(path, lambda text: entries_without(text, one))
    for path in (*sorted(site.glob("*.xml")), *sorted(site.glob("*.xml.gz"))):
        urls_without(path, one)


def _out_of_data(site: Path, one: Published) -> None:
    for path in sorted((site / "data").rglob(f"{one.id}.json")):
        path.unlink()
    for path in sorted((site / "data").rglob("*.json")):
        _rewrite(path, lambda text: entries_without(text, one))
    for path in sorted((site / "data").rglob("*.csv")):
        _rewrite(path, lambda text: rows_without(text, one))


def _files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    text = path.read_bytes().decode("utf-8")
    changed = change(text)
    if changed != text:
        path.write_bytes(changed.encode())
