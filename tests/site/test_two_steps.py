"""From any way, tip, case study, activity or checklist to each other of these kinds in two links at most.

Counted on the finished pages, by the links inside their text: the bar and the foot would make it too easy.
"""

import posixpath
from urllib.parse import urldefrag

import lxml.html
import pytest

from macros.model.kinds import KINDS

WITHIN_TWO_STEPS = [kind.name for kind in KINDS.values() if kind.is_near]


def links_between(playbook, site):
    """{address: the addresses of other records that its page, or its place on a shared page, links to}."""
    records = {record.address: record for kind in WITHIN_TWO_STEPS for record in playbook.shown(kind)}
    trees = {}
    found = {}
    for address in records:
        page, _, anchor = address.partition("#")
        if page not in trees:
            trees[page] = lxml.html.parse(str(site / page.strip("/") / "index.html")).getroot()
        part = f"//*[@id='{anchor}']" if anchor else "//*[@id='__skip']"
        hrefs = trees[page].xpath(f"{part}//a/@href")
        found[address] = {_address(page, href) for href in hrefs} & (records.keys() - {address})
    return found


def _address(page, href):
    """The address that a relative link on a page leads to; `#a` is on the page itself."""
    path, anchor = urldefrag(href)
    whole = posixpath.normpath(posixpath.join(page, path)) if path else page
    return "/" + whole.strip("/") + "/" + (f"#{anchor}" if anchor else "")


def out_of_reach(links, kind_of):
    """(address, kind) wherever no record of that kind is within two links of the address; kind_of gives a kind."""
    kinds = {kind_of(address) for address in links}
    for address, first in sorted(links.items()):
        reached = first | {far for near in first for far in links[near]}
        for kind in sorted(kinds - {kind_of(address)} - {kind_of(far) for far in reached}):
            yield address, kind


@pytest.fixture
def kind_of(corpus):
    kinds = {record.address: record.kind for kind in WITHIN_TWO_STEPS for record in corpus.shown(kind)}
    return kinds.__getitem__


def test_every_other_kind_is_two_links_away_at_most(corpus, corpus_site, kind_of):
    links = links_between(corpus, corpus_site)
    assert len(links) > 50 and len({kind_of(address) for address in links}) == 5
    assert list(out_of_reach(links, kind_of)) == []


def test_a_page_that_leads_nowhere_is_reported(corpus, corpus_site, kind_of):
    links = links_between(corpus, corpus_site)
    address = corpus.get("case-study", "a-hall-for-everyone").address
    others = ["activity", "checklist", "tip", "way"]
    assert list(out_of_reach({**links, address: set()}, kind_of)) == [(address, kind) for kind in others]


def test_a_kind_that_is_three_links_away_is_out_of_reach():
    links = {"way/a": {"tip/b"}, "tip/b": {"way/a", "study/c"}, "study/c": {"tip/b", "activity/d"}, "activity/d": {"study/c"}}
    reported = list(out_of_reach(links, lambda address: address.partition("/")[0]))
    assert reported == [("activity/d", "way"), ("way/a", "activity")]
