"""The theme's own styles, as far as our pages use them, as a cascade layer: whatever our styles say wins, however plainly they
say it.
"""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from importlib.resources import files

import tinycss2
from tinycss2.ast import Declaration, FunctionBlock, HashToken, IdentToken, LiteralToken, Node, QualifiedRule
from tinycss2.ast import SquareBracketsBlock as Brackets

from .css import Rule, nodes, rules_of, written

# The theme's classes that its frame puts around our pages. All else of it is for parts that no page of ours has.
CLASSES = frozenset(
    ("md-container", "md-main", "md-main__inner", "md-grid", "md-content", "md-content__inner", "md-typeset", "md-toggle",
     "md-overlay", "md-dialog", "md-dialog__inner", "md-skip")
)  # fmt: skip
# Elements that neither our templates nor the Markdown of hand-written pages make.
_NO_ELEMENTS_OF_OURS = frozenset(["audio", "iframe", "object", "video", "mjx-container"])
_ATTRIBUTES = frozenset(["align", "class", "dir", "hidden", "open", "type"])
_NAME = "styles of the theme"


@cache
def theme_styles(beside: str) -> str:
    """What the installed theme says of our pages; the styles that stand `beside` it may use values to which it gives names."""
    (sheet,) = (one for one in (files("material") / "templates/assets/stylesheets").iterdir() if _is_main(one.name))
    text = written(rules_of(sheet.read_text("utf-8").removeprefix('@charset "UTF-8";'), _NAME), _NAME, _is_for_ours)
    before = ""
    while text != before:
        before = text
        text = written(rules_of(text, _NAME), _NAME, partial(_is_of_use, used={*_named_values(text), *_named_values(beside)}))
    return f"@layer theme{{{text}}}"


def _is_main(name: str) -> bool:
    return name.startswith("main.") and name.endswith(".css")


def _is_for_ours(rule: Rule) -> bool:
    """Whether a rule can be about a page of ours; its selectors that cannot are taken out."""
    if isinstance(rule, QualifiedRule):
        kept = [one for one in _parted(rule.prelude) if _can_match(one)]
        rule.prelude = [token for one in kept for token in (*one, LiteralToken(0, 0, ","))][:-1]
        return bool(kept)
    return isinstance(rule, Declaration) or rule.lower_at_keyword in ("media", "supports", "page")


def _parted(tokens: Iterable[Node]) -> Iterator[list[Node]]:
    """The selectors of a list."""
    one: list[Node] = []
    for token in tokens:
        if _is_sign(token, ","):
            yield one
            one = []
        else:
            one.append(token)
    yield one


def _is_sign(token: Node | None, sign: str) -> bool:
    return isinstance(token, LiteralToken) and token.value == sign


def _can_match(selector: list[Node]) -> bool:
    return all(_may_be_ours(before, token) for before, token in zip([None, *selector], selector))


def _may_be_ours(before: Node | None, token: Node) -> bool:
    match token:
        case HashToken():
            return False
        case Brackets():
            said = [one.value for one in token.content if isinstance(one, IdentToken)]
            return said[0] in _ATTRIBUTES and "rtl" not in said
        case FunctionBlock():
            return token.lower_name == "not" or any(map(_can_match, _parted(token.arguments)))
        case IdentToken() if _is_sign(before, "."):
            return token.value in CLASSES
        case IdentToken() if not _is_sign(before, ":"):
            return token.value not in _NO_ELEMENTS_OF_OURS
    return True


def _is_of_use(rule: Rule, used: set[str]) -> bool:
    """Whether a rule is anything else than a name for a value that nobody uses."""
    return not isinstance(rule, Declaration) or not rule.name.startswith("--") or rule.name in used


def _named_values(css: str) -> Iterator[str]:
    """The names of the values that styles use."""
    for node in nodes(tinycss2.parse_component_value_list(css)):
        if isinstance(node, FunctionBlock) and node.lower_name == "var":
            yield from (one.value for one in node.arguments if isinstance(one, IdentToken))
