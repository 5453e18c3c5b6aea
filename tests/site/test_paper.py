"""The policy paper of tests/unit/test_paper.py, marked by the browser."""

from tests.support import strategy
from tests.support.modules import named


def test_the_browser_marks_the_paper_as_the_command_does(chromium, corpus_address):
    text, _ = strategy.paper()
    page = chromium.new_page()
    page.goto(corpus_address + "/glossary/check/")
    kinds = page.evaluate(named("""async ([text, data]) => {
        const from = (name) => import(new URL(`../../${name}`, location.href).href);
        const [{ Matcher }, { findings }] = [await from("assets/rules/glossary.js"), await from("assets/rules/jargon.js")];
        return findings(new Matcher(data), text).flatMap(({kind, uses}) => uses.map(({start, end}) => [start, end, kind]));
    }"""), [text, strategy.glossary()])  # fmt: skip
    page.close()
    assert {(start, end): kind for start, end, kind in kinds} == strategy.our_marks(text)
