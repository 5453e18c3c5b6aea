"""What a record needs beyond what is asked, filled in as the forms do (overrides/assets/rules/defaults.js)."""

from collections.abc import Collection

from ..checks.schema import PLACEHOLDER
from ..forms.contribution import FORMS
from ..forms.shared_rules import DOCUMENTED, OWN, WHOLE_ACCOUNT
from ..model.dates import a_year_after
from ..model.kinds import KINDS
from ..model.playbook import Playbook
from ..reading.values import Fields
from .sources import id_of


def with_defaults(playbook: Playbook, kind: str, answers: Fields, parts: Collection[str]) -> dict[str, object]:
    """The fields of a record, of which some were answered; `parts` are the headings of its text."""
    form, spec = FORMS[kind], KINDS[kind]
    taken = {path.stem.lower() for path in (playbook.root / spec.folder).glob("*")}
    fields = {
        **form.given, **answers, "kind": kind,
        "id": id_of(answers.get(spec.title_field, ""), taken, f"{kind}-{playbook.today}"),
        "published": playbook.today, "review_by": a_year_after(playbook.today),
    }  # fmt: skip
    return fields | (_with_consent(fields, parts) if spec.is_contributed else _origin(fields))


def _with_consent(fields: Fields, parts: Collection[str]) -> dict[str, object]:
    """The day of consent is never made up: where nobody said it, it is left to a person."""
    permission = {"basis": "consent", **fields.get("permission", {})}
    named = [one for one in fields.get("sources") or () if one != OWN]
    return {
        "sources": [OWN, *named],
        "detail": "full" if all(name in parts for name in WHOLE_ACCOUNT) else "short",
        "permission": {**permission, "given": permission.get("given", f"{PLACEHOLDER}: the day they agreed")},
    }


def _origin(fields: Fields) -> dict[str, object]:
    """A document that is named supports it; without one, it is the contributor's own account."""
    return {"origin": DOCUMENTED} if any(isinstance(one, dict) for one in fields.get("sources") or ()) else {}
