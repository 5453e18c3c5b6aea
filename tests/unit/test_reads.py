"""What was read while something was made is noted for it, and for nothing else."""

from types import SimpleNamespace

from macros.cache import reads


def test_what_is_read_inside_is_noted_inside_alone():
    with reads.noting() as outer:
        reads.note("first")
        with reads.noting() as inner:
            reads.note("second", "tip")
    assert (outer, inner) == ({("first",)}, {("second", "tip")})
    assert not reads.is_noting()


def test_what_was_stopped_half_way_takes_nothing_from_what_is_made_next():
    stopped = reads.noting()
    stopped.__enter__()
    reads.forget_answers(SimpleNamespace())
    with reads.noting() as found:
        stopped.__exit__(None, None, None)
        reads.note("after it")
    assert found == {("after it",)}
