"""What the checks and the forms in the browser go by alike, as data: each stated once, beside its check, and shipped with a page.

What is more than data stands in overrides/assets/rules too, and passes the same cases (tests/vectors).
"""

import re

from ..checks import dates, personal_detail, schema, schema_words
from ..model.dates import A_YEAR
from ..model.kinds import Kind
from ..model.kinds.term import SPELT
from ..model.schemas import dotted
from ..model.visibility import MAY_NAME
from ..reading.text_file import MOST_BYTES
from ..reading.values import Path
from ..text import person_names, safe_markdown

# The longest id that is made of a title. One that someone chose may be longer.
LONGEST_ID = 60
# A record that is sent leaves room for what an editor adds to it.
_ROOM_FOR_EDITORS = 12 * 1024
# What stands among the sources of whoever tells their own story, and the parts of a story in full.
OWN = "own-account"
WHOLE_ACCOUNT = ("The challenge", "What they did", "What changed")
DOCUMENTED = "drawn-from-source"
# How a sentence names a day that another should follow; others by their field.
_CALLED = {"started": "it started", "permission.given": "the day of consent"}


def of_personal_detail() -> dict[str, object]:
    """What finds detail that points to one person: every page that sends something asks for it."""
    return {
        "passed_over": _shipped(safe_markdown.PASSED_OVER),
        "placeholder": schema.PLACEHOLDER,
        "unfilled": schema.UNFILLED,
        "ten_digits": _shipped(personal_detail.TEN_DIGITS),
        "birth": _shipped(personal_detail.BIRTH),
        "email": _shipped(personal_detail.EMAIL),
        "personal_hosts": _shipped(personal_detail.PERSONAL_HOSTS),
        "look_again": _shipped(person_names.LOOK_AGAIN),
        "detail_messages": personal_detail.MESSAGES,
    }


def of_code() -> dict[str, object]:
    """What finds in a text what could be taken for code, in disguise too."""
    return {
        "markup": [[_shipped(pattern), found, hint] for pattern, found, hint in safe_markdown.MARKUP],
        "entities": safe_markdown.ENTITIES,
        "tag": _shipped(safe_markdown.TAG),
        "tag_message": list(safe_markdown.words_for("html_inline")),
    }


def of_records(spec: Kind) -> dict[str, object]:
    """Limits, what is filled in by rule, and the rules that join several fields, for one kind of record."""
    return {
        "most_bytes": MOST_BYTES - _ROOM_FOR_EDITORS,
        "too_long": schema_words.TOO_LONG,
        "too_many": schema_words.TOO_MANY,
        "too_few": schema_words.TOO_FEW,
        "twice": schema_words.TWICE,
        "longest_id": LONGEST_ID,
        "review_after": A_YEAR,
        "by_consent": spec.is_contributed,
        "own_account": OWN,
        "whole_account": WHOLE_ACCOUNT,
        "documented": DOCUMENTED,
        "ordered": [_in_order(earlier, later) for earlier, later in dates.ORDERED],
        "not_ahead": [dotted(path) for path in dates.NOT_AHEAD],
        "may_name": MAY_NAME,
        "spelt": SPELT if spec.name == "term" else (),
        "needed": [one._asdict() for one in spec.needed],
        "together": [one._asdict() for one in spec.together],
    }


def _shipped(pattern: re.Pattern[str]) -> tuple[str, str]:
    """A pattern and its flags, as both languages read them."""
    return pattern.pattern, "i" if pattern.flags & re.I else ""


def _in_order(earlier: Path, later: Path) -> tuple[str, str, str]:
    """Two days in their order, and what a sentence calls the first."""
    name = dotted(earlier)
    return name, dotted(later), _CALLED.get(name, name)
