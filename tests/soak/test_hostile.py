"""Every hostile string in every text of every kind of record: see tests/unit/test_hostile.py. The prints of every tenth round."""

import shutil

import pytest

from macros.outputs.pages.routes import pages
from tests.support import inert
from tests.support.hostile import STRINGS, Spoilt, poisoned
from tests.support.places import TINY
from tests.support.printed import compact


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    root = tmp_path_factory.mktemp("harmless") / "playbook"
    return inert.shapes(pages(Spoilt(shutil.copytree(TINY, root), None).playbook))


@pytest.mark.parametrize("round", range(len(STRINGS)))
def test_it_is_refused_at_its_place_or_is_text_in_whatever_is_made(round, tmp_path, tiny, known):
    spoilt = Spoilt(shutil.copytree(TINY, tmp_path / "playbook"), round)
    assert spoilt.refused and spoilt.said
    assert inert.pages_amiss(spoilt.playbook, known) == []
    assert inert.formulas(inert.data(spoilt.playbook)[1]) == []
    assert "script" not in inert.feed_shapes(spoilt.playbook)
    if round % 10 == 0:
        printed = inert.printed_words(spoilt.playbook)
        for record in spoilt.playbook.shown("activity", "print"):
            assert compact(record.title) in compact(printed[f"/print/activities/{record.id}.pdf"])
        for record in spoilt.playbook.shown("pack", "print"):
            assert compact(record.title) in compact(printed[f"/print/packs/{record.id}.docx"])
    assert inert.pages_amiss(poisoned(tiny, round), known) == []
