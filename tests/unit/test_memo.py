"""Work done once for each playbook: asked twice, done once, and gone with the playbook."""

import gc
import weakref

from macros.cache.reads import note, noting
from macros.model import playbook
from macros.model.memo import cached_on_argument
from macros.model.terms import matcher
from macros.outputs.pages.routes import pages
from tests.support.places import TINY, TODAY


def test_work_is_done_once_for_each_playbook(tiny):
    done = []
    count = cached_on_argument(lambda holder: done.append(holder) or len(done))
    other, _ = playbook.load(TINY, TODAY)
    assert [count(tiny), count(tiny), count(other), count(tiny)] == [1, 1, 2, 1]
    assert matcher(tiny) is matcher(tiny) is not matcher(other)


def test_what_was_read_for_an_answer_is_read_by_everybody_who_uses_it(tiny):
    work = cached_on_argument(lambda holder: note("the question"))
    everybody = []
    for _ in range(2):
        with noting() as reads:
            work(tiny)
        everybody.append(reads)
    assert everybody == [{("the question",)}] * 2


def test_a_playbook_goes_when_the_next_is_read_with_all_that_was_made_of_it():
    """The preview reads the playbook again at each change; kept, they would fill the memory in an afternoon."""
    read, _ = playbook.load(TINY, TODAY)
    pages(read)
    gone = weakref.ref(read), weakref.ref(matcher(read))
    del read
    gc.collect()
    assert [one() for one in gone] == [None, None]
