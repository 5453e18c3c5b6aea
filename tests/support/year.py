"""What people do to a playbook in a year: edits that are right, each with one that is wrong, over a copy of any playbook.

An Edit is a function of (a Playbook as it stands, a random.Random). It gives {path from the root: text, or None to delete}, or
nothing where this playbook offers no chance for it. Only what any playbook has is used: no id, no title, no number of records.
"""

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from macros.forms import scaffold
from macros.forms.record_writer import markdown_record, yaml_record
from macros.links import internal as links
from macros.model import kinds, playbook, schemas
from macros.model.dates import days_after
from macros.model.pages import own_pages
from macros.model.record import Record
from tests.support.command import build_alone

KINDS = [kind for kind in kinds.KINDS if kind != "vocabulary"]
_TEXTS = {"url": "https://example.org/a-page", "to": "/about/", "mailbox": "team@example.org", "checked_with": "nobody yet"}
# Choices that ask for more fields, which a new record need not have.
_ASK_FOR_MORE = ("tried-live", "avoid", "done", "not-doing", "consent", "break", "talk")
_WORDS = ("Talk", "about", "what", "helped", "this", "week", "and", "what", "did", "not", "help", "at", "all")


@dataclass(frozen=True)
class Edit:
    """One thing that people do: what it is called, and what it writes."""

    name: str
    write: Callable[[playbook.Playbook, Random], dict[str, str | None] | None]


def load(root: Path, today: str) -> playbook.Playbook:
    found, problems = playbook.load(root, today)
    assert not problems, problems
    return found


def apply(root: Path, changes: dict[str, str | None]) -> None:
    for name, text in changes.items():
        path = root / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")


def text_of(record: Record, data: dict, body: str | None = None) -> str:
    """The file of a record with other fields, and with another body where one is given."""
    header = yaml_record(data)
    return markdown_record(header, (record.body if body is None else body).strip("\n")) if record.spec.suffix == ".md" else header


def _changed(record, **fields):
    data = {key: value for key, value in (copy.deepcopy(record.data) | fields).items() if value is not None}
    return {record.path: text_of(record, data)}


def _visible(loaded, *kinds):
    return [record for record in loaded.all(*(kinds or KINDS)) if loaded.visibility(record) == "visible"]


def _one(chance, records):
    return chance.choice(sorted(records, key=lambda record: record.path)) if records else None


# A new record, as `playbook new` writes it, filled in.


def new(kind: str) -> Edit:
    """A new record of a kind, with an id that nobody has."""

    def write(loaded, chance):
        number = 1 + sum(record.id.startswith("one-more-") for record in loaded.all(kind))
        id = f"one-more-{kind}-{number}"
        path = f"{kinds.KINDS[kind].folder}/{id}{kinds.KINDS[kind].suffix}"
        text = filled(loaded, scaffold.scaffold(loaded, kind, id), path, chance)
        return text and {path: text}

    return Edit(f"a new {kind}", write)


def filled(loaded, text: str, path: str, chance: Random) -> str | None:
    """A scaffold with something that fits in the place of everything that is to be filled in; None where nothing can."""
    collection = next(one for one in kinds.KINDS.values() if path.startswith(f"{one.folder}/"))
    record, problems = playbook.record_of_text(text, path, collection)
    assert not problems, problems
    data = copy.deepcopy(record.data)
    for place, value, node in record.values():
        if isinstance(value, str) and value.startswith("FILL IN"):
            fits = _fitting(loaded, record, place, node, chance)
            if fits is None:
                return None
            holder = data
            for step in place[:-1]:
                holder = holder[step]
            holder[place[-1]] = fits
    body = re.sub(r"^FILL IN.*$", lambda _: f"{_words(chance)}.", record.body, flags=re.M)
    studies = [one for one in _visible(loaded, "case-study") if one.data.get("outcomes")]
    for finding in data.get("known", ()):  # of a brief: a case study bears it out, and what was only told has no figure
        if not studies:
            return None
        finding.update(said=f"{_words(chance)}.", strength="told", case_study=_one(chance, studies).id)
    if data.get("detail") == "pointer":  # which has no text under its fields, and says so to whoever leaves it
        body = ""
    return text_of(record, data, body)


def _fitting(loaded, record, place, node, chance):
    key = next(step for step in reversed(place) if isinstance(step, str))
    types = node.get("type", "string")
    if key in _TEXTS:
        return _TEXTS[key]
    if "enum" in node:
        return chance.choice([one for one in node["enum"] if one not in _ASK_FOR_MORE])
    if "x-vocabulary" in node:
        return chance.choice(list(loaded.list_of(node["x-vocabulary"])))
    if "x-reference" in node:
        found = _one(chance, [one for one in _visible(loaded, node["x-reference"]) if one.id != record.id])
        return found.id if found else "own-account" if node["x-reference"] == "source" else None
    if key == "number":
        return _next_number(loaded, node)
    if key == "available_minutes":
        return 600
    if "boolean" in types:
        return True
    if "integer" in types or "number" in types:
        return 10
    if node.get("format") in ("day", "day-or-part"):
        return loaded.today
    if key == "id":
        return f"one-{chance.randint(1, 10**6)}"
    return f"{_words(chance)[: node.get('maxLength', 200) - 8]} {chance.randint(1, 10**6)}"


def _next_number(loaded, node):
    number = max((way.data["number"] for way in loaded.all("way") if "number" in way.data), default=0) + 1
    return number if number <= node.get("maximum", number) else None


def _words(chance):
    return " ".join(_WORDS[: chance.randint(3, 9)])


# What happens to records that are there.


def _of(name, choose, change):
    """An edit of one visible record that `choose` accepts; `change` gives the fields that change (None takes one away)."""

    def write(loaded, chance):
        record = _one(chance, [one for one in _visible(loaded) if choose(loaded, one)])
        fields = record and change(loaded, record, chance)
        return fields and _changed(record, **fields)

    return Edit(name, write)


def _more(field, kind=None, name=None):
    """One entry more in a list of ids: of records of a kind, or of a vocabulary list."""

    def change(loaded, record, chance):
        ids = [one.id for one in _visible(loaded, kind)] if kind else list(loaded.list_of(name))
        left = [id for id in ids if id not in record.data.get(field, ()) and id != record.id]
        return left and {field: [*record.data.get(field, ()), chance.choice(left)]}

    return change


def _fewer(field):
    def change(loaded, record, chance):
        kept = list(record.data[field])
        kept.remove(chance.choice(kept))
        return {field: kept}

    return change


def _knows(field):
    return lambda loaded, record: field in schemas.schema(record.kind)["properties"]


def _has_room(field):
    """True of a record that may name one more in this list."""

    def chosen(loaded, record):
        node = schemas.schema(record.kind)["properties"].get(field)
        return node is not None and len(record.data.get(field, ())) < schemas.follow(node).get("maxItems", 99)

    return chosen


def _has(field, least=1):
    return lambda loaded, record: isinstance(record.data.get(field), list) and len(record.data[field]) >= least


def _is(*kinds):
    return lambda loaded, record: record.kind in kinds


def _dated(field):
    return lambda loaded, record, chance: {field: loaded.today}


def _reviewed(loaded, record, chance):
    return {"reviewed": loaded.today, "review_by": days_after(loaded.today, 365)}


def _permission(days):
    def change(loaded, record, chance):
        day = days_after(loaded.today, days)
        by = {"role": "manager", "organisation": "Exampleton Council"}
        named = record.data.get("permission", {}).get("names_used") is not False
        return {"permission": {
            "basis": "consent", "by": by if named else {"reference": "7K3M-9QTD"}, "authority_to_share": True,
            "licence_agreed": True, "uses": ["site", "print", "data"],
            "names_used": named, "given": min(day, record.data["published"]), "expires": day,
        }}  # fmt: skip

    return change


def _tombstone(record, loaded, status, **more):
    fields = {"id": record.id, "kind": record.kind, "status": status, "since": loaded.today, "reason": "It is better elsewhere."}
    if status == "retired":
        fields["title"] = record.title
    header = yaml_record(fields | more)
    return {record.path: markdown_record(header) if record.spec.suffix == ".md" else header}


def _removed(name, status, replaced=False):
    def write(loaded, chance):
        record = _one(chance, _visible(loaded))
        others = [one.id for one in _visible(loaded, record.kind) if one is not record] if record else []
        if record is None or replaced and not others:
            return None
        return _tombstone(record, loaded, status, **({"replaced_by": chance.choice(others)} if replaced else {}))

    return Edit(name, write)


def _brought_back(loaded, chance):
    """A record that was retired stands there again, as `playbook new` begins one, under the id that it had; none to a part of
    which a page leads that was written by hand, since the new one may not have that part.
    """
    by_hand = "".join(path.read_text("utf-8") for path in sorted(Path(loaded.root).glob("content/pages/**/*.md")))
    retired = [one for one in loaded.all(*KINDS) if one.status == "retired" and one.kind != "way"]
    record = _one(chance, [one for one in retired if f"{one.address}#" not in by_hand])
    if record is None:
        return None
    without, others = copy.copy(loaded), {id: one for id, one in loaded.records[record.kind].items() if one is not record}
    without.records = loaded.records | {record.kind: others}
    text = filled(without, scaffold.scaffold(loaded, record.kind, record.id), record.path, chance)
    return text and {record.path: text}


def _published(loaded, chance):
    record = _one(chance, [one for one in loaded.all(*KINDS) if one.status == "draft"])
    return record and _changed(record, status=None, published=loaded.today, review_by=days_after(loaded.today, 365), updated=None,
                               reviewed=None, changes=None)  # fmt: skip


def _renamed_entry(loaded, chance):
    """A vocabulary entry that is in use gets another id, and so does everything that uses it."""
    uses = {}
    for one in loaded.all():
        for place, value, node in one.values():
            if node.get("x-vocabulary") in _USED_AS_TAGS and isinstance(value, str):
                uses.setdefault((node["x-vocabulary"], value), []).append((one, place))
    (name, old), places = chance.choice(sorted(uses.items(), key=lambda pair: pair[0]))
    entries = loaded.get("vocabulary", name)
    index = [entry["id"] for entry in entries.data["entries"]].index(old)
    changed = {}
    for one, place in [*places, (entries, ("entries", index, "id"))]:
        _, data = changed.setdefault(one.path, (one, copy.deepcopy(one.data)))
        holder = data
        for step in place[:-1]:
            holder = holder[step]
        holder[place[-1]] = f"{old}-anew"
    # The one list of these that a hand-written page may name; an id of another may also be a record's.
    written = own_pages(loaded.root) if name == "moments" else ()
    pages = {path: text.replace(f'"{old}"', f'"{old}-anew"') for path, text in written if f'"{old}"' in text}
    return {path: text_of(one, data) for path, (one, data) in changed.items()} | pages


# Lists whose ids no template calls by name.
_USED_AS_TAGS = ("moments", "settings", "roles", "equipment", "systems")

EDITS = (
    *(new(kind) for kind in KINDS),
    _of("a tag more", _has_room("moments"), _more("moments", name="moments")),
    _of("a tag less", _has("elements", 2), _fewer("elements")),
    _of("a source more", _has("sources"), _more("sources", kind="source")),
    _of("a source less", _has("sources", 2), _fewer("sources")),
    _of("an activity more in a case study", _is("case-study"), _more("activities", kind="activity")),
    _of("an activity more in a tip", _is("tip"), _more("activities", kind="activity")),
    _of("an activity less", _has("activities", 2), _fewer("activities")),
    _of("a title changed", _knows("title"), lambda loaded, record, chance: {"title": f"{_words(chance)} {chance.random()}"}),
    _removed("a record retired", "retired"),
    _removed("a record withdrawn", "withdrawn"),
    _removed("a record replaced", "retired", replaced=True),
    Edit("a record brought back", _brought_back),
    _of("a permission that ends today", _is("case-study"), _permission(0)),
    _of("a permission that ended yesterday", _is("case-study"), _permission(-1)),
    _of("a permission that ends tomorrow", _is("case-study"), _permission(1)),
    _of("updated today", _knows("updated"), _dated("updated")),
    _of("reviewed today", _knows("reviewed"), _reviewed),
    _of("an address looked at today", _is("source"), _dated("looked_at")),
    Edit("a draft published", _published),
    Edit("a vocabulary entry renamed with all that use it", _renamed_entry),
)


# The same done wrongly: the error stands in one of the files that were written, at the line that holds `mark`.


@dataclass(frozen=True)
class Mistake:
    """One thing that people get wrong: what it is called, the rule that finds it, the mark of its line, and what it writes."""

    name: str
    rule: str
    mark: str
    write: Callable[[playbook.Playbook, Random], dict[str, str | None] | None]


def _wrong(name, rule, mark, choose, change):
    return Mistake(name, rule, mark, _of(name, choose, change).write)


def _unfilled(kind):
    def write(loaded, chance):
        path = f"{kinds.KINDS[kind].folder}/one-more-{kind}{kinds.KINDS[kind].suffix}"
        return {path: scaffold.scaffold(loaded, kind, f"one-more-{kind}")}

    return Mistake(f"a new {kind} as it is", "placeholder", "FILL IN", write)


def _with(field, value):
    return lambda loaded, record, chance: {field: [*record.data.get(field, ()), value]}


def _bad_tombstone(name, rule, mark, **fields):
    def write(loaded, chance):
        record = _one(chance, _visible(loaded, "tip"))
        found = {"id": record.id, "kind": record.kind, "status": "retired", "since": loaded.today, "reason": "It is old."} | fields
        return {record.path: yaml_record({key: value for key, value in found.items() if value is not None})}

    return Mistake(name, rule, mark, write)


def _bad_permission(**fields):
    def change(loaded, record, chance):
        permission = _permission(30)(loaded, record, chance)["permission"] | fields
        return {"permission": {key: value for key, value in permission.items() if value is not None}}

    return change


def _renamed_alone(loaded, chance):
    """The entry gets another id, and what uses it does not."""
    changes = _renamed_entry(loaded, chance)
    (path,) = [path for path in changes if path.startswith("content/vocabulary/")]
    return {path: changes[path]}


MISTAKES = (
    *(_unfilled(kind) for kind in KINDS),
    _wrong("a tag that is none", "vocabulary", "no-such-tag", _knows("moments"), _with("moments", "no-such-tag")),
    _wrong("a source that is not there", "reference", "no-such-source", _has("sources"), _with("sources", "no-such-source")),
    _wrong("an activity that is not there", "reference", "no-such", _is("case-study", "tip"), _with("activities", "no-such")),
    _wrong("a title in HTML", "markup", "<b>", _knows("title"), lambda loaded, record, chance: {"title": "<b>Loud</b>"}),
    _wrong("no title", "missing-field", "id:", _is("tip"), lambda loaded, record, chance: {"title": None}),
    _bad_tombstone("retired without a reason", "missing-field", "id:", reason=None),
    _bad_tombstone("retired with its text", "unknown-field", "detail:", detail="It is still here."),
    _bad_tombstone("replaced by nothing", "reference", "no-such-tip", replaced_by="no-such-tip"),
    _bad_tombstone("retired tomorrow", "dates", "since:", since="2999-01-01"),
    _wrong("consent by nobody", "permission", "  basis:", _is("case-study"), _bad_permission(by=None)),
    _wrong("consent without an authority", "const", "authority", _is("case-study"), _bad_permission(authority_to_share=False)),
    _wrong("consent that ends before it is given", "dates", "expires:", _is("case-study"), _bad_permission(expires="1999-01-01")),
    _wrong("consent given tomorrow", "dates", "given:", _is("case-study"), _bad_permission(given="2999-01-01", expires=None)),
    _wrong("updated tomorrow", "dates", "updated:", _knows("updated"), lambda loaded, record, chance: {"updated": "2999-01-01"}),
    _wrong("reviewed before it was there", "dates", "reviewed:", _knows("reviewed"),
           lambda loaded, record, chance: {"reviewed": "1999-01-01"}),
    _wrong("looked at on no day", "format", "looked_at:", _is("source"),
           lambda loaded, record, chance: {"looked_at": "2027-02-30"}),
    Mistake("a vocabulary entry renamed alone", "vocabulary", "", _renamed_alone),
)  # fmt: skip


def walk(root, site, today, chance, number, edits=EDITS):
    """Make so many edits one after another, then build: gives what was made, and what is wrong with the site."""
    made = []
    for edit in chance.sample(edits, min(number, len(edits))):
        changes = edit.write(load(root, today), chance)
        apply(root, changes or {})
        made += [edit.name] * bool(changes)
    done = build_alone(root, site, today=today)
    assert done.returncode == 0, (made, done.stderr)
    return made, [one for one in links.check(site) if one.level == "error"]
