"""What the person who looks after the playbook has to know about a draft, and what they have to read it for.

In Markdown, which reads well in a terminal too. What contributors wrote stands in it as code, so that no name in it mentions
a user of the platform and nothing in it becomes a link.
"""

from collections.abc import Iterable

from ..forms.contribution import ASKS_FOR_HELP
from ..model.kinds.kind import listed
from ..model.record import Record
from ..problems import has_errors
from ..text.dates import day
from .draft import Draft

USES = {"site": "on the site", "print": "in print", "data": "in the data"}
# What no check can see. .github/EDITING.md shows the same list.
CONSENT = "The person who agreed can speak for the organisation. What they signed is kept outside this repository."
LICENCE = "They know that others may reuse the words under CC BY 4.0. Our forms say so; an email may not have."
REVIEW = (
    "Nobody who draws on care can be recognised, nor their family. Patterns cannot find this: read it as a neighbour or "
    "a colleague would. Ages, dates, rare conditions, small places and job titles together can give a person away.",
    "Staff appear by their role, not by their name.",
    "It is true and fair as far as you can tell, and kind to the people involved. A figure says who counted it.",
    "The words are their own: no sentence from a document, and no quotation.",
    CONSENT,
    "The sources say what they are said to say, and someone opened each address.",
    "The contributor has seen the edited text and agreed to it.",
)  # fmt: skip
HELP = f"**{ASKS_FOR_HELP}** Whoever sent it wants to go through it with you. Do that before anyone else sees it."
UNNAMED = "No organisation can be recognised from it: they did not agree to be named."
LAST = "Then take the line `status: draft` out of each file. Until then it is shown nowhere."


def report(made: Draft, name: str) -> str:
    """The report on the draft of the file `name`; for one that was refused, the problems are all there is to report."""
    asked = HELP if made.asks_for_help else ""
    if not made.files:
        refused = f"Nothing was written from {_code(name)}: fix the problems below, then import it again."
        return "\n\n".join(filter(None, [asked, refused])) + "\n"
    remaining = _remaining(made) if made.remaining else ""
    blocks = [asked, _written(made), _permission(made.record), _register(made), remaining, _others(made), _review(made.record)]
    return "\n\n".join(filter(None, blocks)) + "\n"


def _review(record: Record | None) -> str:
    """What a person reads this record for: more where its organisations may not be named; only a case study has consent."""
    if record is not None and not record.spec.is_contributed:
        return review([LICENCE if one is CONSENT else one for one in REVIEW])
    return review([*REVIEW, UNNAMED] if _is_unnamed(record) else REVIEW)


def review(points: Iterable[str] = REVIEW) -> str:
    """The list of what a person reads a draft for."""
    listed = "\n".join(f"- [ ] {one}" for one in points)
    return f"Read it for what no check can see:\n\n{listed}\n\n{LAST}"


def _written(made: Draft) -> str:
    first, *sources = made.files
    lines = [f"- {_code(first)}, a draft", *(f"- {_code(path)}, a source that it names" for path in sources)]
    return "Written:\n\n" + "\n".join(lines)


def _permission(record: Record | None) -> str:
    permission = record.data.get("permission") if record else None
    if record is not None and not record.spec.is_contributed:
        return ""
    if not isinstance(permission, dict):
        return "**Nothing says why we may share this.**"
    if permission.get("basis") == "public-source":
        return "Permission: it comes from published material, so nobody's consent is needed. See its sources."
    by, uses = permission.get("by"), permission.get("uses")
    by = by if isinstance(by, dict) else {}
    rows = (
        ("Agreed by", ", ".join(str(by[key]) for key in ("role", "organisation", "reference") if by.get(key)) or "not said"),
        ("May speak for it", _yes(permission.get("authority_to_share"))),
        ("CC BY 4.0 agreed", _yes(permission.get("licence_agreed"))),
        ("May appear", ", ".join(USES.get(str(use), str(use)) for use in listed(uses)) or "not said"),
        ("May be named", _yes(permission.get("names_used"))),
        ("Agreed on", _day(permission.get("given"), "not said")),
        ("Ends after", _day(permission.get("expires"), "no day: it stays until someone takes it back")),
    )
    return "Permission:\n\n" + "\n".join(f"    {label:<17} {_one_line(value)}" for label, value in rows)


def _register(made: Draft) -> str:
    """The row for the private register. Where others can read this report, the names are not repeated."""
    if not made.register:
        return ""
    if made.is_public:
        return ("**It names organisations in public, though names are not to be used.** Have what was sent deleted, and ask "
                "for an email.")  # fmt: skip
    rows = "\n".join(f"    {_one_line(line)}" for line in made.register)
    return f"For the private register, never for this repository:\n\n{rows}"


def _is_unnamed(record: Record | None) -> bool:
    permission = record.data.get("permission") if record else None
    return isinstance(permission, dict) and permission.get("names_used") is False


def _remaining(made: Draft) -> str:
    must = "It cannot be published as it is" if has_errors(made.remaining) else "The check found something to look at"
    return f"{must}: see what the check says."


def _others(made: Draft) -> str:
    lines = list(made.notes)
    if made.left_out:
        lines.append(f"Left out, because it isn't part of the record: {_ranges(made.left_out)} of what was sent.")
    return "\n".join(f"- {_one_line(line)}" for line in lines)


def _ranges(numbers: Iterable[int]) -> str:
    """Numbers of lines in words: lines 1 to 3, line 9."""
    groups: list[list[int]] = []
    for number in numbers:
        if groups and number - groups[-1][1] <= 2:
            groups[-1][1] = number
        else:
            groups.append([number, number])
    return ", ".join(f"line {one}" if one == last else f"lines {one} to {last}" for one, last in groups)


def _yes(value: object) -> str:
    if not isinstance(value, bool):
        return "not said"
    return "yes" if value else "no"


def _day(value: object, otherwise: str) -> str:
    try:
        return day(value) if value else otherwise
    except (ValueError, TypeError, IndexError):
        return str(value)


def _code(text: str) -> str:
    return "`" + text.replace("`", "'") + "`"


def _one_line(text: str) -> str:
    return " ".join(text.split())
