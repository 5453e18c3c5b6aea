"""The words that our code shows, as the report on how the playbook reads finds them."""

from macros.model.paths import CHECKOUT
from macros.reports import labels

TEMPLATE = """{# A remark. #}
<h2 class="small">Start <b>here</b></h2>
<script>let hidden = "not a label, this";</script>
{% if one %}<p>{{ "Two words" if two else x.title }}</p>{% endif %}
<img src="a.svg" alt="A ring of six"><input placeholder="Your team">
"""
SCRIPT = """// "a remark, which is none"
const id = "some-id", path = "a/b c.js"; /* "another remark" */
say(`Saved as ${name}, on this computer.`, 'It is gone.', "one");
"""
MODULE = '''"""What the module does."""
FORMS = r"[a-z ]+(of|to)"
def told(one):
    """Say it."""
    return f"there is no {one} here", "Write it again."
'''
SCHEMA = """{"properties": {"who": {"description": "Not shown.", "x-form": {"label": "Who told you?", "blank": ["nobody at all"],
 "choices": {"a": "A colleague"}}}}}"""


def found(texts, source):
    """The texts, each with the words of the source at its offset."""
    return [(" ".join(text.split()), " ".join(source[start : start + 6].split())) for start, text in texts(source)]


def test_a_template_prints_its_text_its_spoken_attributes_and_what_its_expressions_hold():
    assert [text for text, _ in found(labels.of_template, TEMPLATE)] == ["Two words", "A ring of six", "Your team", "Start here"]


def test_a_script_shows_prose_and_no_ids_paths_or_remarks():
    assert [text for text, _ in found(labels.of_script, SCRIPT)] == ["Saved as X, on this computer.", "It is gone."]


def test_a_module_shows_its_messages_and_not_what_explains_it():
    assert {text for text, _ in found(labels.of_module, MODULE)} == {"there is no", "Write it again."}


def test_a_schema_shows_what_its_forms_ask():
    assert [text for text, _ in found(labels.of_schema, SCHEMA)] == ["Who told you?", "A colleague"]


def test_each_stands_where_it_is_said_to_stand():
    for texts, source in ((labels.of_template, TEMPLATE), (labels.of_script, SCRIPT), (labels.of_schema, SCHEMA)):
        assert [(text, at) for text, at in found(texts, source) if not text.startswith(at[:4])] == []


def test_labels_of_every_sort_of_file_are_found_and_none_of_what_others_wrote():
    paths = {one.path for one in labels.labels()}
    assert {path.rpartition(".")[2] for path in paths} == {"html", "js", "json", "py"}
    assert not [path for path in paths if "vendor" in path or not (CHECKOUT / path).is_file()]


def test_files_can_be_named_by_their_folder():
    named = labels.named([str(CHECKOUT / "schemas"), str(CHECKOUT / "tests")])
    assert list(named) == [str(CHECKOUT / "schemas")] and "schemas/tip.schema.json" in named[str(CHECKOUT / "schemas")]
