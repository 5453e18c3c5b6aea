"""Question cards as they are cut: measured in the PDF."""

import random

import pytest

from macros.outputs.print.document import PrintDocument
from macros.outputs.print.part_types import Handout, PromptCards, QuestionCard
from macros.outputs.print.renderer import PdfRenderer
from macros.text.blocks import blocks
from tests.support.printed import A4, Printed

LONGEST = 240  # letters, more than any question of a record may have
A_POINT = 1


@pytest.fixture
def drawn(tiny, tmp_path):
    """drawn(part, large) is one part as a PDF."""

    def made(part, large=False):
        with PdfRenderer(tiny) as pdfs:
            path = tmp_path / "cards.pdf"
            path.write_bytes(pdfs.pdf(PrintDocument("Cards", "/print/", "2026-11-22", (part,)), large))
        return Printed(path)

    return made


def questions(number, seed=0, longest=LONGEST):
    chance = random.Random(seed)
    texts = ["".join(chance.choice("abcdefg hij klm") for _ in range(chance.randint(20, longest))).strip() for _ in range(number)]
    return PromptCards(title="What now?", recipient="Everyone", cards=[QuestionCard("A step", f"{one}?") for one in texts])


def lines(printed, number):
    return [item.get_bounds() for item in printed.drawn[number].get_objects(filter=[2])]


def level_cuts(printed, number):
    """How high the level lines to cut along are on a page, from the lower edge; the lowest line of all is above the foot."""
    return sorted((low + high) / 2 for left, low, right, high in lines(printed, number) if high - low < 3 and right - left > 99)[1:]


def upright_cuts(printed, number):
    """How far across the upright ones are."""
    found = [(left + right) / 2 for left, low, right, high in lines(printed, number) if right - left < 3 and high - low > 60]
    return sorted({round(one) for one in found})


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("number", [1, 2, 3, 5, 8, 9, 12, 13, 25])
def test_cut_lines_are_equally_far_apart_alike_on_every_page_and_in_the_middle_of_it(drawn, number, large):
    printed = drawn(questions(number, number), large)
    first, found = level_cuts(printed, 0), set()
    for page in range(len(printed.drawn)):
        level, upright = level_cuts(printed, page), upright_cuts(printed, page)
        steps = {round(above - below, 1) for below, above in zip(level, level[1:])}
        assert max(steps) - min(steps) < A_POINT
        assert all(any(abs(one - other) < A_POINT for other in first) for one in level)
        assert upright[0] + upright[-1] == pytest.approx(A4[0], abs=2 * A_POINT)
        found.add(tuple(upright))
    assert len(found) == 1


@pytest.mark.parametrize("large", [False, True])
def test_every_question_stands_whole_on_its_card(drawn, large):
    part = questions(9, 3)
    printed = drawn(part, large)
    for page in range(len(printed.drawn)):
        level, upright = level_cuts(printed, page), upright_cuts(printed, page)
        on_cards = [box for box in printed.lines(page) if box[3] < level[-1]]
        assert on_cards
        for left, bottom, right, top in on_cards:
            assert not any(bottom < one < top for one in level) and not any(left < one < right - 10 for one in upright)


def letters(printed):
    return max(box[3] - box[1] for box in printed.lines(0) if box[3] < level_cuts(printed, 0)[-1])


def test_few_or_short_questions_are_set_in_larger_letters_so_that_they_fill_their_cards(drawn):
    few, many = letters(drawn(questions(4, longest=60))), letters(drawn(questions(12, longest=LONGEST)))
    assert few > 1.5 * many
    printed = drawn(questions(6, longest=60))
    lowest = level_cuts(printed, 0)[0]
    assert lowest < 100, "the last row ends at the foot of the page"


def test_a_handout_of_cards_is_cut_in_the_same_way(drawn):
    body = blocks("Cut these up.\n\n" + "\n".join(f"{n}. Someone who does thing number {n}" for n in range(1, 18)), str)
    printed = drawn(Handout(title="Walk it through", recipient="Everyone", cards=True, body=body))
    first, second = level_cuts(printed, 0), level_cuts(printed, 1)
    assert len(printed.drawn) == 2 and all(any(abs(one - other) < A_POINT for other in first) for one in second)


def test_a_card_that_is_taller_than_a_page_goes_on_over_pages(drawn):
    printed = drawn(PromptCards(title="Long", recipient="Everyone", cards=[QuestionCard("A step", "many words " * 900)]))
    assert len(printed.drawn) > 1 and "manywords" * 900 in printed.text
