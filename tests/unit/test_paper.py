"""A policy paper, marked by a careful reader and by us: what we miss and what we mark wrongly, all of it.

The tables are no goal: a mark that gets better makes a line of them wrong, and the line goes. `pytest -s` prints the count.
"""

import pytest

from tests.support import strategy

RIGHT = 218
MISSED = {
    "only sometimes jargon, so the glossary never marks it": [
        "assessment", "capacity", "Providers", "provider", "place", "place", "system", "neighbourhood", "neighbourhood",
        "Discharge", "discharge", "carers", "Placement",
    ],
    "not in the glossary": [
        "critical incident", "acute", "acute", "port of call", "staff bank", "recurrent", "Section 75", "befriending",
        "benefits realisation", "workforce", "run charts", "leverage", "assets", "pace", "transformation",
    ],
    "in a heading in capitals, where any word may stand": ["INTEGRATED CARE BOARD"],
}  # fmt: skip
MARKED_WRONGLY = {
    "meant in its ordinary sense": ["suffering from", "silos", "buy in", "Pathway", "pathway", "moving forward"],
    "a name, or part of one": ["TES", "Community Health", "British\nSign Language"],
    "a person's name or initials": ["JM", "ABBOTT", "FaG"],
}  # fmt: skip
IN_ANOTHER_SENSE = ["PCC", "BCP"]

LEAST_WORDS = 3_500


@pytest.fixture(scope="module")
def paper():
    return strategy.paper()


@pytest.fixture(scope="module")
def found(paper):
    return strategy.our_marks(paper[0])


def words(text, places):
    return sorted(text[start:end] for start, end in places)


def listed(table):
    return sorted(word for row in table.values() for word in row)


def test_the_paper_is_a_real_mouthful(paper):
    text, marks = paper
    assert len(text.split()) >= LEAST_WORDS
    assert len(marks["⟦"]) > 200 and len(marks["⟨"]) > 30
    for char in ("“", "’", "–", "ŷ", "Ł", "ó", "\t", "-\n", "@", "https://"):
        assert char in text


def test_what_we_miss_and_mark_wrongly_is_what_the_tables_say(paper, found):
    text, marks = paper
    wanted, other = set(marks["⟦"]), set(marks["⦅"])
    right, missed, wrong = wanted & found.keys(), wanted - found.keys(), found.keys() - wanted - other
    print(table(len(right), len(wanted), len(found)))
    assert words(text, missed) == listed(MISSED)
    assert words(text, wrong) == listed(MARKED_WRONGLY)
    assert words(text, other & found.keys()) == sorted(IN_ANOTHER_SENSE)
    assert len(right) == RIGHT


def test_what_only_looks_like_jargon_is_left_alone_but_for_what_the_table_says(paper, found):
    text, marks = paper
    marked = {(start, end) for start, end in marks["⟨"] if any(start <= at and stop <= end for at, stop in found)}
    reported = {word for row in MARKED_WRONGLY.values() for word in row}
    assert all(any(part in word for part in reported) for word in words(text, marked))
    assert len(marked) < len(marks["⟨"]) / 2


def table(right, wanted, marked):
    """The tables above in short, with how many of the reader's marks we make and how many of ours the reader makes."""
    rows = [f"{right} of {wanted} of the reader's marks; {right} of our {marked} are the reader's"]
    for title, lists in (("missed", MISSED), ("marked wrongly", MARKED_WRONGLY)):
        rows += [f"{len(row):>4} {title}: {why} ({' · '.join(dict.fromkeys(row))})" for why, row in lists.items()]
    rows.append(f"{len(IN_ANOTHER_SENSE):>4} marked in another sense ({' · '.join(IN_ANOTHER_SENSE)})")
    return "\n".join(row.replace("\n", " ") for row in rows)
