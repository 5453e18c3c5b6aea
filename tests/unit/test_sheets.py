"""Style sheets: one for each kind of page, of ours and of what the theme says about our pages, in few letters."""

import pytest

from macros.model.paths import OVERRIDES
from macros.outputs.assets.css import NotServed, lead_elsewhere, rules_of, written
from macros.outputs.assets.served import served
from macros.outputs.assets.sheets import TOOLS, is_in_a_sheet
from macros.outputs.assets.theme_styles import theme_styles
from tests.support.places import CORPUS

ASSETS = OVERRIDES / "assets"


def short(css):
    return written(rules_of(css, "a.css"), "a.css")


@pytest.mark.parametrize(("css", "shorter"), [
    ("/* why */\na > b ,\nc :hover {\n  color : red ;\n}\n", "a>b,c :hover{color:red}"),
    ("a { margin: calc(1px + 2px)  auto; --x: 1px }", "a{margin:calc(1px + 2px) auto;--x:1px}"),
    ("a { color: red !important; }", "a{color:red!important}"),
    ("a::before { content: \"/* no  comment */\" / \"\"; }", 'a::before{content:"/* no  comment */" / ""}'),
    ("@media (max-width: 30rem) and (width > 3rem) { a { b: c } }", "@media (max-width: 30rem) and (width>3rem){a{b:c}}"),
    ("@font-face { unicode-range: U+30; src: url(\"a.woff2\") }", '@font-face{unicode-range:U+30;src:url("a.woff2")}'),
    ("@layer one, two;\n@page { margin: 1mm }", "@layer one,two;@page{margin:1mm}"),
    ("a { & b { c: d } }", "a{& b{c:d}}"), ("a { }", ""), ("a { fill: url(#b) }", "a{fill:url(#b)}"),
])  # fmt: skip
def test_a_sheet_says_the_same_in_fewer_letters(css, shorter):
    assert short(css) == shorter and short(shorter) == shorter


@pytest.mark.parametrize(("css", "place"), [("a { b: c }\n}\n", "a.css:2:"), ("a {\n  b c;\n}", "a.css:2:")])
def test_a_slip_is_named_with_its_line(css, place):
    with pytest.raises(NotServed) as slip:
        short(css)
    assert place in str(slip.value)


def test_files_that_a_sheet_names_are_named_from_where_it_stands_now():
    css = 'a{b:url("x.png") url(y.png) url(#z) url(data:image/gif;x) url("/w.png") url(https://v.example/) "x.png"}'
    rules = rules_of(css, "a.css")
    lead_elsewhere(rules, lambda address: f"../{address}")
    assert written(rules, "a.css") == css.replace('url("x.png")', 'url("../x.png")').replace("url(y.png)", "url(../y.png)")


def test_of_the_themes_styles_those_stay_that_can_be_about_our_pages():
    styles = theme_styles("a{color:var(--md-accent-fg-color)}")
    assert styles.startswith("@layer theme{html{box-sizing:border-box")
    assert ".md-typeset h1{" in styles and ".md-main__inner{" in styles and "--md-accent-fg-color:" in styles
    for others in (".md-nav", ".md-search", ".highlight", "[data-md-", "rtl", "@keyframes", "--md-clipboard-icon", "#__"):
        assert others not in styles, others
    assert "--md-accent-bg-color" not in styles and len(styles) < 16_000


def test_every_sheet_of_ours_is_in_one_that_is_served():
    ours = {path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*.css")}
    assert len(ours) > 10 and [name for name in sorted(ours) if not is_in_a_sheet(name)] == []


def sheets(root):
    """{name: CSS} of every sheet."""
    found = served(root)
    return {name: found.files[found.address(name)].decode() for name in found.names if name.endswith(".css")}


def test_a_page_with_a_tool_has_the_styles_of_every_page_before_those_of_its_tool():
    found = sheets(CORPUS)
    assert len(found) == len(TOOLS)
    every, wall = found["styles/page.css"].rstrip(), found["styles/wall.css"]
    assert wall.startswith(every) and ".wall-step" in wall and ".wall-step" not in every
    assert every.index("@layer theme") < every.index(".bar{") < every.index("@media print{:root{--measure:none")


def test_a_playbook_can_have_sheets_of_its_own_beside_ours_and_in_their_place(tmp_path):
    styles = tmp_path / "overrides/assets/styles"
    styles.mkdir(parents=True)
    (styles / "print.css").write_text("nav { display: none; background: url(../mine.png) }")
    (styles / "more.css").write_text("a { background: url(../mine.png) }")
    found = sheets(tmp_path)
    assert "@media print{nav{display:none;background:url(../../mine.png)}}" in found["styles/page.css"]
    assert found["styles/more.css"] == "a{background:url(../../mine.png)}"
