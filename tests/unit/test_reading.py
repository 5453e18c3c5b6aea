"""Reading: what comes out, where it stood, and what is said about text that cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model import kinds, playbook
from macros.model.record import BODY
from macros.reading import front_matter, yaml_text
from macros.reading.text_file import FORBIDDEN, read_text
from tests.support.changing import GONE, change


def read(text):
    data, positions, problems = yaml_text.read(text, "x.yml")
    assert not problems
    return data, positions


def answer(text):
    """The one thing said about a text, as (line, column, rule, words)."""
    _, _, problems = yaml_text.read(text, "x.yml")
    (problem,) = problems
    return problem.line, problem.column, problem.rule, problem.words


# What comes out


@pytest.mark.parametrize("written, value", [
    ("2026-11-22", "2026-11-22"), ("12:30", "12:30"), ("yes", "yes"), ("no", "no"), ("on", "on"), ("Off", "Off"),
    ("True", "True"), ("true", True), ("false", False), ("null", None), ("~", None), ("", None),
    ("12", 12), ("-3", -3), ("0", 0), ("1.5", 1.5), ("007", "007"), ("1_000", "1_000"), ("0x10", "0x10"),
    ("1e5", "1e5"), (".5", ".5"), ("+5", "+5"), (".inf", ".inf"), ("<<", "<<"), ("=", "="),
    ("1234567890123456", "1234567890123456"), ('"12"', "12"), ("'true'", "true"), ('""', ""), ('"\\u00e9"', "é"),
    ("it's", "it's"), ("'it''s'", "it's"), ("a # b", "a"), ("a#b", "a#b"), ("[a, 'b']", ["a", "b"]), ("[]", []),
    ("{a: 1}", {"a": 1}), ("{}", {}),
])  # fmt: skip
def test_yaml_without_its_surprises(written, value):
    data, _ = read(f"field: {written}\n")
    assert data == {"field": value} and type(data["field"]) is type(value)


def test_names_of_fields_stay_as_written():
    assert read("yes: 1\n2026: 2\ntrue: 3\n? long\n: 4\n")[0] == {"yes": 1, "2026": 2, "true": 3, "long": 4}


def test_blocks_are_folded_and_kept_as_yaml_says():
    assert read("a: >-\n  one\n  two\n\n  three\nb: |\n  one\n  two\n")[0] == {"a": "one two\nthree", "b": "one\ntwo\n"}


# Where it stood


def test_every_value_and_every_name_has_its_place():
    _, positions = read("a: one\nb:\n  - two\n  - c: three\n    d: [four, five]\n")
    places = {("a",): (1, 4), ("b",): (3, 3), ("b", 0): (3, 5), ("b", 1): (4, 5), ("b", 1, "c"): (4, 8),
              ("b", 1, "d"): (5, 8), ("b", 1, "d", 0): (5, 9), ("b", 1, "d", 1): (5, 15)}  # fmt: skip
    assert {path: positions.value(path) for path in places} == places
    assert positions.key(("b", 1, "d")) == (5, 5) and positions.key(("b", 1)) == (4, 5)


def test_a_place_that_is_not_there_is_that_of_the_nearest_value_around_it():
    _, positions = read("a:\n  b: one\n")
    assert positions.value(("a", "c", 3)) == (2, 3) and positions.value(("z",)) == (1, 1)
    assert positions.within(("z",), 3) == (1, 1) and positions.value(("a", "b", "c")) == (2, 6)
    assert yaml_text.Positions("", 7).value(("a",)) == (7, 1)


def test_the_first_of_two_fields_of_one_name_keeps_value_and_place():
    data, positions, problems = yaml_text.read("a:\n  b: one\na:\n  b: two\n", "x.yml")
    assert data == {"a": {"b": "one"}} and positions.value(("a", "b")) == (2, 6)
    assert positions.within(("a", "b"), 1) == (2, 7)
    assert [(p.line, p.column) for p in problems] == [(3, 1)]


def test_a_text_that_begins_with_a_blank_line_has_true_places():
    _, positions = read("\na: b\n")
    assert positions.value(("a",)) == positions.within(("a",), 0) == (2, 4)


word = st.text(st.sampled_from("aé漢😀'\"\\:-#{}[]<>&*!|%@`,.?1\u00a0"), min_size=1, max_size=5).filter(str.strip)
simple = st.text(st.sampled_from("aé漢😀12"), min_size=1, max_size=5)
words = st.lists(word, min_size=1, max_size=8)
ESCAPES = {'"': '\\"', "\\": "\\\\", "\u00a0": "\\_", "é": "\\xe9", "漢": "\\u6f22", "😀": "\\U0001F600", " ": "\\x20"}


def single_quoted(parts):
    return "'" + " ".join(parts).replace("'", "''") + "'", " ".join(parts), {"'": "''"}


def double_quoted(parts):
    text = " ".join(parts)
    return '"' + "".join(ESCAPES.get(char, char) for char in text) + '"', text, ESCAPES


def double_quoted_over_lines(parts):
    few = {char: ESCAPES[char] for char in '"\\'}
    lines = "\n  ".join("".join(few.get(char, char) for char in part) for part in parts)
    return f'"{lines}"', " ".join(parts), few


def double_quoted_with_joined_lines(parts):
    few = {char: ESCAPES[char] for char in '"\\'}
    lines = "\\\n  ".join("".join(few.get(char, char) for char in part) for part in parts)
    return f'"{lines}"', "".join(parts), few


def literal(parts):
    return "|-\n" + "".join(f"    {part}\n" for part in parts), "\n".join(parts), {}


def literal_with_a_deeper_line(parts):
    written = "|2 # comment\n" + "\n".join(f"     {part}\n" for part in parts)
    return written, "\n\n".join(f"   {part}" for part in parts) + "\n", {}


def folded(parts):
    return ">-\n" + "".join(f"  {part}\n" for part in parts), " ".join(parts), {}


def folded_in_paragraphs(parts):
    return ">\n" + "\n".join(f"  {part}\n" for part in parts), "\n".join(parts) + "\n", {}


@pytest.mark.parametrize("style", [
    single_quoted, double_quoted, double_quoted_over_lines, double_quoted_with_joined_lines, literal,
    literal_with_a_deeper_line, folded, folded_in_paragraphs,
])  # fmt: skip
@given(parts=words)
def test_text_in_every_style_is_read_back_and_every_character_has_its_place(style, parts):
    written, text, escapes = style(parts)
    has_its_place(f"first: 1\nfield: {written}\nlast: 2\n", text, escapes)


@given(parts=st.lists(simple, min_size=2, max_size=8))
def test_text_without_quotes_over_several_lines_has_its_places(parts):
    has_its_place("first: 1\nfield: " + "\n    ".join(["x", *parts]) + "\nlast: 2\n", " ".join(["x", *parts]), {})


def has_its_place(source, text, escapes):
    data, positions = read(source)
    assert data == {"first": 1, "field": text, "last": 2}
    lines, places = source.split("\n"), []
    for offset, char in enumerate(text):
        if not char.isspace():
            line, column = positions.within(("field",), offset)
            assert lines[line - 1][column - 1 :].startswith(escapes.get(char, char)), (char, line, column)
            places.append((line, column))
    assert places == sorted(set(places)), "two characters at one place, or out of order"


# Files

MARKDOWN = "---\nid: x\ntitle: >-\n  Two words\n  and é more\n---\n\nFirst é line.\n\n- A *list*.\n"


@pytest.fixture
def record(tmp_path):
    def read_bytes(content):
        (tmp_path / "content/ways").mkdir(parents=True)
        path = tmp_path / "content/ways/x.md"
        path.write_bytes(content)
        found, problems = playbook.read_record(path, tmp_path, kinds.KINDS["way"])
        assert not problems
        return found

    return read_bytes


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_are_true_with_any_line_end_and_with_a_byte_order_mark(mark, line_end, record):
    found = record((mark + MARKDOWN.replace("\n", line_end)).encode("utf-8"))
    assert found.data == {"id": "x", "title": "Two words and é more"}
    assert found.body == "\nFirst é line.\n\n- A *list*.\n"
    assert found.place(("id",)) == (2, 5) and found.place(("title",)) == (3, 8)
    assert found.place(("title",), found.data["title"].index("more")) == (5, 9)
    assert found.place(BODY, found.body.index("line")) == (8, 9)
    assert found.place(BODY, found.body.index("list")) == (10, 6) and found.place(BODY) == (7, 1)


def test_a_byte_order_mark_does_not_move_the_columns_of_the_first_line(tmp_path):
    path = tmp_path / "x.yml"
    path.write_bytes(b"\xef\xbb\xbfa: b\n")
    text, problems = read_text(path, "x.yml")
    assert text == "a: b\n" and not problems


def test_the_place_of_a_bad_byte_counts_characters_not_bytes(tmp_path):
    path = tmp_path / "x.yml"
    path.write_bytes("é: 1\néé: ".encode() + b"\xff\n")
    text, (problem,) = read_text(path, "x.yml")
    assert text is None and (problem.line, problem.column) == (2, 5)


def test_a_file_of_the_most_bytes_is_still_read(tmp_path):
    path = tmp_path / "x.yml"
    path.write_bytes(b"a" * 256 * 1024)
    assert read_text(path, "x.yml")[1] == []
    path.write_bytes(b"a" * (256 * 1024 + 1))
    assert read_text(path, "x.yml")[0] is None


def test_each_line_with_an_invisible_character_is_reported(tmp_path):
    path = tmp_path / "x.yml"
    path.write_text("a: \x07\nb: c\nd: e\x1b\x1b\n")
    assert [(p.line, p.column) for p in read_text(path, "x.yml")[1]] == [(1, 4), (3, 5)]


@pytest.mark.parametrize("char", "\n\t é漢😀\u00a0\u200d–“")
def test_characters_that_people_write_are_not_forbidden(char):
    assert not FORBIDDEN.search(char)


def test_front_matter_is_parted_from_the_body_at_the_first_lone_hyphens():
    parts, problems = front_matter.split("---\na: |\n  ---\n--- \nOne.\n\n---\nTwo.\n", "x.md")
    assert not problems and (parts.header, parts.header_line) == ("a: |\n  ---\n", 2)
    assert (parts.body, parts.body_line) == ("One.\n\n---\nTwo.\n", 5)


def test_front_matter_without_a_body_has_an_empty_one():
    parts, _ = front_matter.split("---\na: 1\n---", "x.md")
    assert (parts.body, parts.body_line) == ("", 4)


@pytest.mark.parametrize("text, words", [
    ("a: 1\n---\n", "this file does not begin with a line of three hyphens; start it with ---, then the fields, then "
     "--- again"),
    ("\n---\na: 1\n---\n", "this file does not begin with a line of three hyphens; start it with ---, then the fields, "
     "then --- again"),
    ("---\na: 1\n", "the fields at the top are not closed; put a line of three hyphens (---) under the last field"),
    ("---\na: 1\n----\n", "the fields at the top are not closed; put a line of three hyphens (---) under the last "
     "field"),
])  # fmt: skip
def test_front_matter_that_is_not_whole_is_reported(text, words):
    parts, (problem,) = front_matter.split(text, "x.md")
    assert parts is None and (problem.line, problem.column, problem.rule) == (1, 1, "front-matter")
    assert problem.words == words


# What is said about text that cannot be read

QUOTES = "put the text in quotes"
DOUBLE, AT_THE_END = "put the text in double quotes", 'put a " at the end of the text'
DEEPER = ("found a field that is indented further than the line above allows; line it up with the field above, or indent "
          "both under the one they belong to")  # fmt: skip
FITS = ("found a line that does not fit the lines above it; check its indentation, and quotation marks inside the "
        "text")  # fmt: skip


@pytest.mark.parametrize("text, line, column, words", [
    ("a: b: c\n", 1, 5, f"found a colon followed by a space inside a text; {QUOTES}"),
    ("a: 1\nfoo bar\nb: 2\n", 2, 1, "found a line that is neither a field nor part of one; write field: value, or "
     "indent the line under its field"),
    ("a: 'it's'\n", 1, 8, FITS),
    ("a:\n  b: 1\n c: 2\n", 3, 2, FITS),
    ("- a\nb: c\n", 2, 1, "found a line that does not fit the list above it; start it with a hyphen and a space, at "
     "the same indentation"),
    ("a: [b\nc: d\n", 1, 4, f"found a square or curly bracket that is not closed; close it, or {QUOTES}"),
    ("a: {b: c\nd: e\n", 1, 4, f"found a square or curly bracket that is not closed; close it, or {QUOTES}"),
    ("a: @b\n", 1, 4, f"found a character that cannot begin a text; {QUOTES}"),
    ("a: `b`\n", 1, 4, f"found a character that cannot begin a text; {QUOTES}"),
    ("a: ,b\n", 1, 4, f"found a character that cannot begin a text; {QUOTES}"),
    ("a: *b* c\n", 1, 4, f"found a character that cannot begin a text; {QUOTES}"),
    ("a: - b\n", 1, 4, "found a list on the line of its field; begin it on the next line"),
    ('a: "C:\\path"\n', 1, 7, "found a backslash inside double quotes; use single quotes, or take the backslash out"),
    ('a: "\\ud800"\n', 1, 7, "found a backslash inside double quotes; use single quotes, or take the backslash out"),
    ('a: "b\nc: d\n', 1, 4, f'found " with no " to close it; {AT_THE_END}'),
    ("a: 'Tis b\nc: d\n", 1, 4, f"found ' with no ' to close it; {DOUBLE}"),
    ("a: 'Tis b\nc: d\ne: the homes' call\nf: g\n", 1, 4, f"found ' with no ' to close it; {DOUBLE}"),
    ("a: 'Tis b\nc: d\ne: the homes'\nf: g\n", 1, 4, f"found ' with no ' to close it; {DOUBLE}"),
    ("a: 1\nb:\n  - 'Tis b\n  - others'\nc: d\n", 3, 5, f"found ' with no ' to close it; {DOUBLE}"),
    ("a:\n  - b: 'Tis\n    c: one's own\n", 2, 8, f"found ' with no ' to close it; {DOUBLE}"),
    ("a: |\n  - 'Tis b\n  - c\nd: e: f\n", 4, 5, f"found a colon followed by a space inside a text; {QUOTES}"),
    ("a:\nb: consent\n  by:\n    c: d\n", 3, 5, DEEPER),
    ("a: one\n  Then: two\n", 2, 7, f"found a colon followed by a space inside a text; {QUOTES}"),
    ("a: b\n...\nc\n", 3, 1, "this line cannot be read as YAML (did not find expected <document start>); check the "
     "lines above it"),
])  # fmt: skip
def test_yaml_that_does_not_parse_is_reported_in_plain_words_at_its_place(text, line, column, words):
    assert answer(text) == (line, column, "yaml", words)


@pytest.mark.parametrize("text, line, column", [
    ("a: In Exampleshire #1 ward\n", 1, 20), ("a: Wards #1\n", 1, 10), ("a: wards #1\n", 1, 10), ("a: #Together\n", 1, 4),
    ("a: two words # more\n", 1, 14), ("a:\n  - Two #2 words\n  - b\n", 2, 9), ("a: one\n  Two #2\n  three\nb: c\n", 2, 7),
])  # fmt: skip
def test_a_text_that_a_hash_would_cut_short_is_reported_once(text, line, column):
    reported = f"found a # inside a text, so what follows is left out; {QUOTES}"
    assert answer(text) == (line, column, "lost-text", reported)


@pytest.mark.parametrize("text", [
    "# One\na: b\n", "a: three-words # One\n", "a: 12 #\n", "a: 2026-11-22 # One\n", "a: 'Two words' # One\n", "a: # One\n  b: c\n",
    "a: https://example.org/#b # One\n", "a: >- # One\n  Two #words\n", "a: 'Two\n  words: so'\nb: c\n",
])  # fmt: skip
def test_comments_where_nothing_is_lost_are_no_fault(text):
    assert read(text)


@pytest.mark.parametrize("text, line, column, rule, words", [
    ("a:\n\t- b\n", 2, 1, "tab", "found a tab; use spaces instead"),
    ("a: b\tc\n", 1, 5, "tab", "found a tab; use spaces instead"),
    ("a: 1\na: 2\n", 2, 1, "duplicate-key", 'found the field "a" a second time; keep one of them'),
    ("a: 1\n'a': 2\n", 2, 1, "duplicate-key", 'found the field "a" a second time; keep one of them'),
    ("a: *b\n", 1, 4, "alias", 'found the alias "*b"; put the text in quotes, or write it out'),
    ("a: &b c\n", 1, 4, "alias", 'found the anchor "&b"; put the text in quotes, or take it out'),
    ("&a b: c\n", 1, 1, "alias", 'found the anchor "&a"; put the text in quotes, or take it out'),
    ("a: !b c\n", 1, 4, "tag", 'found the tag "!b"; put the text in quotes, or take it out'),
    ("a: !!str c\n", 1, 4, "tag", 'found the tag "tag:yaml.org,2002:str"; put the text in quotes, or take it out'),
    ("a: !!python/name:os.system\n", 1, 4, "tag", 'found the tag "tag:yaml.org,2002:python/name:os.system"; put the '
     "text in quotes, or take it out"),
    ("a: 1\n---\nb: 2\n", 2, 1, "document", "found a second document; keep one record in one file"),
    ("? [a]\n: b\n", 1, 3, "key", "found a list or an alias where the name of a field should be; write a name"),
    ('a: "b\\ac"\n', 1, 4, "character", "found an invisible character written as an escape; take it out"),
    ('a: "b\\rc"\n', 1, 4, "character", "found an invisible character written as an escape; take it out"),
    ('"a\\eb": c\n', 1, 1, "character", "found an invisible character written as an escape; take it out"),
    ("a: " + "[" * 31 + "]" * 31, 1, 34, "depth", "found brackets or lists more than 30 deep; take them out"),
])  # fmt: skip
def test_what_a_record_may_not_hold_is_reported(text, line, column, rule, words):
    assert answer(text) == (line, column, rule, words)


def test_a_character_that_yaml_itself_refuses_is_reported_without_a_trace():
    assert answer("a: \x07\n")[:3] == (1, 1, "yaml")


def test_thirty_levels_are_still_read():
    assert read("a: " + "[" * 30 + "]" * 30)


def test_all_tabs_and_all_duplicates_are_reported_at_once():
    assert len(yaml_text.read("a:\tb\nc:\td\n", "x")[2]) == 2
    assert len(yaml_text.read("a: 1\na: 2\na: 3\nb: *c\n", "x")[2]) == 3


def test_lines_count_from_where_the_text_begins_in_its_file():
    _, positions, _ = yaml_text.read("a: b\n", "x.md", 7)
    assert positions.value(("a",)) == (7, 4) and positions.within(("a",), 0) == (7, 4)
    assert yaml_text.read("a: b: c\n", "x.md", 7)[2][0].line == 7


@pytest.mark.parametrize("text, rule, words", [
    ("# a comment\n", "empty", "there are no fields here; write the record"),
    ("- a list\n", "type", "expected fields, each on its own line; write field: value"),
    ("a sentence\n", "type", "expected fields, each on its own line; write field: value"),
    ("12\n", "type", "expected fields, each on its own line; write field: value"),
])  # fmt: skip
def test_a_record_that_is_no_set_of_fields_is_reported(text, rule, words, tmp_path):
    path = tmp_path / "x.yml"
    path.write_text(text)
    found, (problem,) = playbook.read_record(path, tmp_path, kinds.KINDS["tip"])
    assert found is None and (problem.line, problem.rule, problem.words) == (1, rule, words)


# The whole playbook


@pytest.mark.parametrize("there", [[], ["mkdocs.yml"], ["content"]])
def test_a_folder_that_is_no_playbook_is_reported_in_one_line(there, tmp_path):
    for name in there:
        (tmp_path / name).mkdir() if name == "content" else (tmp_path / name).touch()
    with pytest.raises(playbook.NoPlaybook, match="isn't a playbook: it needs mkdocs.yml and a folder called content"):
        playbook.load(tmp_path, "2026-11-22")


def test_records_come_by_kind_and_id_whatever_the_file_system_says(tiny):
    assert [r.id for r in tiny.all("way", "tip")] == ["say-what-you-need", "try-it-small", "ask-one-question",
                                                      "share-the-kettle"]  # fmt: skip
    assert [r.kind for r in tiny.all()] == sorted((r.kind for r in tiny.all()), key=list(kinds.KINDS).index)


def test_a_record_is_called_by_its_title_its_term_or_at_least_its_id(tiny):
    term = tiny.get("term", "huddle")
    assert tiny.get("tip", "ask-one-question").title == "Ask one question at every handover"
    assert change(tiny, term, {"term": "quick talk"}).title == "quick talk"
    assert tiny.get("tip", "share-the-kettle").title == "Share the kettle"
    assert change(tiny, term, {"term": GONE}).title == "huddle"


def test_records_know_their_address(tiny):
    assert tiny.get("tip", "ask-one-question").address == "/tips/#ask-one-question"
    assert tiny.get("way", "try-it-small").address == "/ways/try-it-small/"
    assert kinds.KINDS["tip"].index == "/tips/" and kinds.KINDS["way"].index == "/ways/"
    assert kinds.KINDS["way"].has_pages and not kinds.KINDS["tip"].has_pages


def test_what_is_asked_for_and_not_there_is_none(tiny):
    assert tiny.get("tip", "nothing") is None and tiny.get("nothing", "tip") is None
    assert tiny.get("tip", ["a", "list"]) is None and tiny.list_of("nothing") == {}


def test_a_list_keeps_its_own_order(tiny):
    assert list(tiny.list_of("formats")) == [
        "alone", "pairs", "whole-group", "threes", "small-groups", "one-to-one", "at-the-wall", "on-screens",
    ]  # fmt: skip


def test_texts_come_with_their_form_and_the_body_last(tiny):
    forms = {path: form for path, _, form in tiny.get("case-study", "a-shared-rota").texts()}
    assert (forms["title",], forms["id",], forms["sources", 0], forms[BODY]) == ("plain", "id", "id", "markdown")
    assert list(forms)[-1] == BODY
    assert {form for _, _, form in tiny.get("tip", "ask-one-question").texts()} == {"plain", "markdown", "id", "asked"}


def test_the_page_on_style_is_left_alone(check_playbook):
    assert not check_playbook({playbook.STYLE: "# How we write\n\nThis has no fields, and an XQZ.\n"}, wording=True)


STRAY = ("style.md", "STYLE.txt", "EDITING.md", "STYLE.md.bak", "STYLE.md/one.md", "tips/STYLE.md", "glossary/notes.md")


@pytest.mark.parametrize("name", STRAY)
def test_no_other_stray_file_is_left_alone(name, check_playbook):
    [problem] = check_playbook({f"content/{name}": "# How we write\n"})
    assert problem.level == "error" and f"content/{name}".startswith(problem.path)


def test_a_folder_that_no_kind_of_record_lives_in_is_reported(check_playbook):
    [problem] = check_playbook({"content/tip/one.yml": "id: one\n"})
    assert problem.path == "content/tip" and problem.words == ("no kind of record lives here; rename it, or move it elsewhere")
