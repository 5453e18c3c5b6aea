"""What other websites said to our links, for an issue that people read: how many were asked, and what is to be done."""

from collections.abc import Collection

from ..problems import ERROR, Problem, as_text

# Each line of the list begins with the path of a file, so none can close it.
_FENCE = "~" * 6


def as_markdown(found: Collection[Problem], asked: int) -> str:
    """The problems of `asked` addresses as a part of an issue; says so where there are none."""
    lines = ["## Links to other websites", ""]
    if not found:
        return "\n".join([*lines, f"{summary(found, asked)} There's nothing to do.", ""])
    return "\n".join([*lines, summary(found, asked), "", f"{_FENCE}text", as_text(found).rstrip("\n"), _FENCE, ""])


def summary(found: Collection[Problem], asked: int) -> str:
    """One sentence: how many addresses were asked, how many lead nowhere, how many want a look."""
    dead = {problem.message for problem in found if problem.level == ERROR}
    others = {problem.message for problem in found} - dead
    return f"Addresses asked: {asked}; leading nowhere or unsafe: {len(dead)}; to be looked at: {len(others)}."
