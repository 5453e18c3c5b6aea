"""Rules that join several fields of one record, kind by kind."""

from ..text.glossary import spelling_variants

# The list of addresses that the check of other websites leaves alone.
LINKS_NOT_CHECKED = "links-not-checked"


def check(playbook):
    """Yield a problem for each record whose fields contradict or lack each other."""
    for kind, rules in RULES.items():
        for record in playbook.all(kind):
            if not record.is_removed:
                for rule in rules:
                    yield from rule(record)
    yield from _way_numbers(playbook)
    yield from _shared_spellings(playbook)


def _avoid_needs_instead(record):
    if record.data.get("advice") == "avoid" and not record.data.get("instead"):
        yield record.problem("instead", ("advice",), "a term to avoid needs plain words to use in its place",
                             'write "instead:" and the plain words')  # fmt: skip


def _answered_or_why_not(record):
    did, why_not = record.data.get("did"), record.data.get("why_not")
    state = record.data.get("state")
    if state == "done" and not did:
        yield record.problem("answer", ("state",), "the state is done but nothing says what was done", 'write "did:"')
    if state == "not-doing" and not why_not:
        yield record.problem("answer", ("state",), "the state is not-doing but no reason is given", 'write "why_not:"')
    if did and why_not:
        yield record.problem("answer", ("why_not",), "found both did and why_not", "keep one of them")


def _values_have_units(record):
    for index, outcome in enumerate(_list(record.data.get("outcomes"))):
        if isinstance(outcome, dict) and ("value" in outcome) != ("unit" in outcome):
            lacks = "unit" if "value" in outcome else "value"
            yield record.problem("unit", ("outcomes", index), f"a value and a unit go together; {lacks} is missing",
                                 f'write "{lacks}:", or take the other out')  # fmt: skip


def _organisations_have_names(record):
    """Unless the permission says that names are not used (checks/permissions.py)."""
    permission = record.data.get("permission")
    if isinstance(permission, dict) and permission.get("names_used") is False:
        return
    for index, one in enumerate(_list(record.data.get("organisations"))):
        if isinstance(one, dict) and "name" not in one:
            yield record.problem("missing-field", ("organisations", index), 'missing field "name"', 'write "name:" and then: '
                                 "its name at the time")  # fmt: skip
    checked_with = record.data.get("checked_with")
    if isinstance(checked_with, dict) and "organisation" not in checked_with:
        yield record.problem("missing-field", ("checked_with",), 'missing field "organisation"', 'write "organisation:" and '
                             "then: who checked it")  # fmt: skip


def _items_say_what_they_are(record):
    for path, item in _items(record):
        if item.get("type") == "activity" and not item.get("activity"):
            yield record.problem("item", path, "an item of the type activity names no activity", 'write "activity:"')
        if item.get("type") in ("break", "talk"):
            for lacks in ("title", "minutes"):
                if not item.get(lacks):
                    yield record.problem("item", path, f"a {item['type']} needs {lacks}", f'write "{lacks}:"')


def _sections_have_one_heading(record):
    for index, section in enumerate(_list(record.data.get("sections"))):
        if isinstance(section, dict):
            found = [key for key in ("way", "element", "web", "title") if key in section]
            if len(found) != 1:
                said = " and ".join(found) or "none"
                yield record.problem("heading", ("sections", index), f"a section needs one of way, element, web or "
                                     f"title, found {said}", "keep one")  # fmt: skip


def _statements_fit_the_answers(record):
    answers = record.data.get("answers")
    if answers in ("scale", "both") and not record.data.get("scale"):
        yield record.problem("answers", ("answers",), "answers on a scale need five labels", 'write "scale:"')
    needed = {"scale": ("text",), "open": ("question",), "both": ("text", "question")}.get(str(answers), ())
    seen = set()
    for path, statement in _statements(record):
        for key in needed:
            if key not in statement:
                yield record.problem("answers", path, f'the answers are {answers}, so each statement needs "{key}"',
                                     f'write "{key}:"')  # fmt: skip
        id = statement.get("id")
        if isinstance(id, str) and id in seen:
            yield record.problem("id", (*path, "id"), f'found the id "{id}" twice', "change the newer one")
        seen.add(str(id))


def _entries_are_unique(record):
    seen = set()
    for index, entry in enumerate(_list(record.data.get("entries"))):
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            if entry["id"] in seen:
                yield record.problem("id", ("entries", index, "id"), f'found the id "{entry["id"]}" twice',
                                     "keep one of them")  # fmt: skip
            seen.add(entry["id"])


def _people_in_order(record):
    people = record.data.get("people")
    if isinstance(people, dict) and _numbers(people, "min", "max") and people["min"] > people["max"]:
        yield record.problem("people", ("people",), "the fewest people are more than the most", "swap the two numbers")


def _tried_addresses_say_when(record):
    if record.data.get("url_status") == "tried-live" and "looked_at" not in record.data:
        yield record.problem("address", ("url_status",), "the address is said to have been tried, but on no day",
                             'write "looked_at:" and the day')  # fmt: skip


def _way_numbers(playbook):
    seen = {}
    for record in playbook.all("way"):
        number = record.data.get("number")
        if number is not None and seen.setdefault(str(number), record) is not record:
            yield record.problem("number", ("number",), f'"{seen[str(number)].path}" has the number {number} too',
                                 "give each way its own")  # fmt: skip


def _shared_spellings(playbook):
    """A spelling belongs to one term: two entries would fight over it in every text. Plurals and hyphens are no difference."""
    seen = {}
    for record in playbook.all("term"):
        for path, text, _ in record.texts():
            if path in (("term",), ("expansion",)) or path[0] == "aliases":
                files = {seen.setdefault(tuple(form["words"]), record.path) for form in spelling_variants(text, record.id)}
                for other in sorted(files - {record.path})[:1]:
                    yield record.problem("spelling", path, f'"{text}" is a spelling of the term in {other} too',
                                         "keep it in one of them")  # fmt: skip


def _list(value):
    return value if isinstance(value, list) else []


def _numbers(fields, *keys):
    return all(isinstance(fields.get(key), int) for key in keys)


def _items(record):
    for day_index, day in enumerate(_list(record.data.get("days"))):
        for index, item in enumerate(_list(day.get("items")) if isinstance(day, dict) else []):
            if isinstance(item, dict):
                yield ("days", day_index, "items", index), item


def _statements(record):
    for section_index, section in enumerate(_list(record.data.get("sections"))):
        for index, statement in enumerate(_list(section.get("statements")) if isinstance(section, dict) else []):
            if isinstance(statement, dict):
                yield ("sections", section_index, "statements", index), statement


def _exceptions_say_what_and_since_when(record):
    for index, entry in enumerate(_list(record.data.get("entries")) if record.id == LINKS_NOT_CHECKED else ()):
        for lacks in ("address", "since"):
            if isinstance(entry, dict) and lacks not in entry:
                yield record.problem("exception", ("entries", index), f"a link that is not checked needs {lacks}",
                                     f'write "{lacks}:"; the reason goes into the description')  # fmt: skip


RULES = {
    "term": (_avoid_needs_instead,),
    "feedback": (_answered_or_why_not,),
    "case-study": (_values_have_units, _organisations_have_names),
    "pack": (_items_say_what_they_are,),
    "checklist": (_sections_have_one_heading, _statements_fit_the_answers),
    "vocabulary": (_entries_are_unique, _exceptions_say_what_and_since_when),
    "activity": (_people_in_order,),
    "source": (_tried_addresses_say_when,),
}
