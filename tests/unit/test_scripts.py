"""Scripts as a browser fetches them."""

import pytest

from macros.model.paths import OVERRIDES
from macros.outputs.scripts import as_served, is_ours

ASSETS = OVERRIDES / "assets"


def test_comments_and_indentation_stay_at_home():
    assert as_served("/** Why. */\nif (a) {\n  // how\n  b();\n}\n") == "if(a){b();}\n"


@pytest.mark.parametrize("line", [
    'const address="https://example.org/*not a comment*/";', "const sign=/\\/\\/[/*]+/u;",
    "const text=`a  // b\n   ${ one } /* c */`;", "x=a+ +b;y=a- --b;", "return/[/]/.test(text)",
])  # fmt: skip
def test_what_only_looks_like_one_stays(line):
    assert line in as_served(f"// before\n{line}\n")


def test_what_others_wrote_is_served_as_it_came():
    assert is_ours(str(ASSETS / "rules/ranking.js"))
    assert not is_ours(str(ASSETS / "vendor/stemmer/stemmer.js")) and not is_ours("theme.js") and not is_ours(None)
