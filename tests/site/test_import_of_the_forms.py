"""What the forms write, in a real browser, and people send by any way, comes in unchanged, byte for byte."""

import base64
import random

import pytest

from macros.forms import contribution
from macros.forms.contribution import FORMS
from macros.forms.record_writer import literal_markdown, markdown_record, yaml_record
from macros.incoming import draft as maker
from macros.model import kinds, playbook
from macros.problems import as_text
from macros.reading import front_matter, yaml_text
from tests.support import letters
from tests.support.contributing import ASK, answers_of, line, opened, part
from tests.support.modules import named
from tests.support.places import TINY, TODAY

RECORDS = 24
AS_WORD = named("""async ([title, lead, text]) => {
    const { asWord } = await import(new URL("../../assets/form/word-copy.js", location.href).href);
    const bytes = new Uint8Array(await (await asWord(title, lead, text)).arrayBuffer());
    return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(""));
}""")
BLOCKS = named("""async (all) => {
    const { blocksOf, markdownOf } = await import(new URL("../../assets/rules/markdown.js", location.href).href);
    return all.map((text) => markdownOf(blocksOf(text)));
}""")


@pytest.fixture(scope="module")
def page(chromium, corpus_address):
    context = chromium.new_context()
    page = context.new_page()
    opened(page, corpus_address)
    yield page
    context.close()


@pytest.fixture(scope="module")
def loaded():
    return playbook.load(TINY, TODAY)[0]


@pytest.fixture(scope="module")
def written(page, loaded):
    """{kind: records that its form writes of generated answers, as [{id, text}]}; no source is written out in them."""
    chance, found = random.Random(31), {}
    for kind in FORMS:
        data = contribution.page(loaded, lambda address: address, kind)["data"]
        answers = [
            {name: reported for name, reported in answers_of(chance, data).items() if "source" not in name}
            | {kinds.KINDS[kind].title_field: f"{line(chance, 5)} {number}"} for number in range(RECORDS)
        ]  # fmt: skip
        found[kind] = page.evaluate(ASK, ["records", data, answers, TODAY])
    return found


def path_of(kind, id):
    return f"{kinds.KINDS[kind].folder}/{id}{kinds.KINDS[kind].suffix}"


@pytest.mark.parametrize("way", letters.WAYS)
@pytest.mark.parametrize("kind", FORMS)
def test_what_a_form_writes_survives_every_way_of_sending_it_unchanged(written, loaded, tmp_path, kind, way):
    assert len(written[kind]) == RECORDS
    for number, one in enumerate(written[kind]):
        sent = tmp_path / f"{number}.txt"
        sent.write_text(letters.WAYS[way](one["text"]), "utf-8", newline="")
        made = maker.draft(loaded, sent)
        assert as_text(made.refused) == "" and made.files == {path_of(kind, one["id"]): one["text"]}


@pytest.mark.parametrize("kind", FORMS)
def test_the_word_file_of_a_form_comes_in_unchanged(page, written, loaded, tmp_path, kind):
    for one in written[kind][:6]:
        sent = tmp_path / "sent.docx"
        sent.write_bytes(base64.b64decode(page.evaluate(AS_WORD, ["A title", "Please keep this as it is.", one["text"]])))
        made = maker.draft(loaded, sent)
        assert as_text(made.refused) == "" and made.files == {path_of(kind, one["id"]): one["text"]}


@pytest.mark.parametrize("kind", FORMS)
def test_records_are_written_here_as_the_browser_writes_them(written, kind):
    for one in written[kind]:
        if kinds.KINDS[kind].suffix == ".md":
            parts, _ = front_matter.split(one["text"], "x.md")
            data, _, _ = yaml_text.read(parts.header, "x.md")
            assert markdown_record(yaml_record(data), parts.body.strip("\n")) == one["text"]
        else:
            assert yaml_record(yaml_text.read(one["text"], "x.yml")[0]) == one["text"]


def test_a_plain_text_becomes_the_same_markdown_here_as_in_the_browser(page):
    chance = random.Random(5)
    texts = [part(chance).translate({ord(char): " " for char in "\u00a0\u2003\u200b\u00ad\u2028\t"}) for _ in range(60)]
    texts += ["\u2022 one\n\u00b7two\n\n\u25cf\nthree\n  \u2022 - four"]
    texts = [text.replace("\u201c", '"').replace("\u201d", '"').replace("\u2019", "'") for text in texts]
    for text, there in zip(texts, page.evaluate(BLOCKS, texts)):
        assert literal_markdown(text) == there
