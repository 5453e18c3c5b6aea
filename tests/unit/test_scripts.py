"""Scripts as a browser fetches them."""

import pytest

from macros.model.paths import OVERRIDES
from macros.outputs.assets.scripts import in_parts

ASSETS = OVERRIDES / "assets"


def as_served(script):
    return "".join(in_parts(script, is_ours=True))


def test_comments_and_indentation_stay_at_home():
    script = "/** Why. */\n\nif (a) {\n  // how\n  b(/* one */ 1);\n\n\n}\n"
    assert as_served(script) == "if (a) {\nb(  1);\n}\n"


@pytest.mark.parametrize("line", [
    'const address = "https://example.org/*not a comment*/";', "const sign = /\\/\\/[/*]+/u;", "return /[/]/.test(text);",
    "const text = `a  // b\n   ${one} /* c */\n\n  ${`inside\n   // it`} files`;", "const many = `${number} files`;",
])  # fmt: skip
def test_what_only_looks_like_one_stays(line):
    assert f"\n{line}\n" in as_served(f"// before\n  one();\n  {line}\n  // after\n")


def test_a_comment_over_lines_still_ends_a_statement_that_has_no_semicolon():
    assert as_served("a = b /* over\n lines */ (c)\n") == "a = b\n(c)\n"


def test_a_script_with_a_slip_in_it_is_served_as_it_is():
    assert as_served("// why\nconst = 1;\n") == "// why\nconst = 1;\n"


def test_ours_are_shorter_by_a_third():
    scripts = [path.read_text("utf-8") for path in ASSETS.rglob("*.js") if "vendor" not in path.parts]
    assert len(scripts) > 50 and sum(map(len, map(as_served, scripts))) < sum(map(len, scripts)) * 2 / 3


def test_what_others_wrote_is_served_as_it_came():
    script = "// why\n  import { a } from './b.js'\n"
    assert "".join(in_parts(script, is_ours=False)) == script


def test_what_a_script_imports_is_known_and_what_only_looks_like_it_is_not():
    script = """
import { a } from "./a.js"; import "../b.js"; export { c } from './c.js'; export * from "./d.js";
const e = await import("./e.js"), f = await import(address), g = 'import("./g.js")'; // import("./h.js")
const i = `${await import("./i.js")}`;
"""
    assert in_parts(script, is_ours=True)[1::2] == ["./a.js", "../b.js", "./c.js", "./d.js", "./e.js"]


def test_no_script_of_ours_is_longer_than_can_be_read_at_a_sitting():
    scripts = [path for path in ASSETS.rglob("*.js") if "vendor" not in path.parts]
    assert {path.name: lines for path in scripts if (lines := len(path.read_text("utf-8").splitlines())) > 200} == {}
