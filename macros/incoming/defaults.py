"""What a record needs beyond what is asked, filled in as the forms do (overrides/assets/rules/defaults.js)."""

from ..checks.schema import PLACEHOLDER
from ..forms.contribution import FORMS
from ..model.dates import a_year_after
from ..model.kinds import KINDS
from .sources import id_of

OWN = "own-account"
_TELLING = ("The challenge", "What they did", "What changed")


def by_rule(playbook, kind, told, parts):
    """The fields of a record of which somebody `told` some; `parts` are the headings of its text."""
    form, spec = FORMS[kind], KINDS[kind]
    taken = {path.stem.lower() for path in (playbook.root / spec.folder).glob("*")}
    made = {
        **form.given, **told, "id": id_of(told.get(spec.title_field, ""), taken, f"{kind}-{playbook.today}"), "kind": kind,
        "published": playbook.today, "review_by": a_year_after(playbook.today),
    }  # fmt: skip
    return made | (_with_consent(made, parts) if spec.is_contributed else _rests_on(made))


def _with_consent(made, parts):
    """The day of consent is never made up: where nobody said it, it is left to a person."""
    permission = {"basis": "consent", **made.get("permission", {})}
    named = [one for one in made.get("sources") or () if one != OWN]
    return {
        "sources": [OWN, *named],
        "detail": "full" if all(name in parts for name in _TELLING) else "short",
        "permission": {**permission, "given": permission.get("given", f"{PLACEHOLDER}: the day they agreed")},
    }


def _rests_on(made):
    """A document that is named supports it; one's own account says it."""
    return {"origin": "drawn-from-source"} if any(isinstance(one, dict) for one in made.get("sources") or ()) else {}
