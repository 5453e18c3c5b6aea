"""Style sheets read into rules, and written again in as few letters as say the same to a browser."""

from collections.abc import Callable, Iterable, Iterator

import tinycss2
from tinycss2.ast import AtRule, Declaration, FunctionBlock, Node, QualifiedRule, StringToken, URLToken

Rule = AtRule | QualifiedRule | Declaration
# What stands in the braces of these are rules; elsewhere it is declarations.
_AROUND_RULES = {"media", "supports", "layer", "container"}
_BESIDE_NO_SPACE = {",", ">"}


class NotServed(Exception):
    """A style or a script that no browser could read; the message says where it is wrong."""


def rules_of(css: str, name: str) -> list[Rule]:
    """The rules of the sheet called `name`, in order."""
    return _without_slips(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), name)


def inside(rule: AtRule | QualifiedRule, name: str) -> list[Rule]:
    """The rules and declarations in a rule's braces."""
    holds_rules = isinstance(rule, AtRule) and rule.lower_at_keyword in _AROUND_RULES
    parse = tinycss2.parse_rule_list if holds_rules else tinycss2.parse_blocks_contents
    return _without_slips(parse(rule.content or [], skip_comments=True, skip_whitespace=True), name)


def written(rules: Iterable[Rule], name: str, keep: Callable[[Rule], bool] = lambda rule: True) -> str:
    """Rules in as few letters as say the same: those, and of what is in them that, which `keep` keeps, and which say anything."""
    texts = [(_written(rule, name, keep), isinstance(rule, Declaration)) for rule in rules if keep(rule)]
    texts = [(text, declares) for text, declares in texts if text]
    return "".join(text + (";" if declares and number < len(texts) else "") for number, (text, declares) in enumerate(texts, 1))


def _written(rule: Rule, name: str, keep: Callable[[Rule], bool]) -> str:
    if isinstance(rule, Declaration):
        return f"{rule.name}:{_tight(rule.value)}{'!important' if rule.important else ''}"
    head = _tight(rule.prelude)
    if isinstance(rule, AtRule):
        head = f"@{rule.at_keyword} {head}".rstrip()
        if rule.content is None:
            return f"{head};"
    said = written(inside(rule, name), name, keep)
    return f"{head}{{{said}}}" if said else ""


def lead_elsewhere(rules: Iterable[Node], address: Callable[[str], str]) -> None:
    """Have each file that rules name beside their own named as `address` gives it."""
    for node in nodes(rules):
        inside_of_url = node.arguments if isinstance(node, FunctionBlock) and node.lower_name == "url" else []
        for one in [node, *inside_of_url]:
            if isinstance(one, URLToken) or isinstance(one, StringToken) and one is not node:
                if not one.value.startswith(("#", "/")) and ":" not in one.value:  # no part of a page, and nothing in full
                    one.value = address(one.value)
                    one.representation = f'"{one.value}"' if isinstance(one, StringToken) else f"url({one.value})"


def nodes(tokens: Iterable[Node] | None) -> Iterator[Node]:
    """Every rule and token, and what is in them."""
    for node in tokens or ():
        yield node
        for name in ("prelude", "content", "arguments", "value"):
            within = getattr(node, name, None)
            if isinstance(within, list):
                yield from nodes(within)


def _without_slips(found: Iterable[Node], name: str) -> list[Rule]:
    rules = []
    for one in found:
        if one.type == "error":
            raise NotServed(f"{name}:{one.source_line}:{one.source_column}: {getattr(one, 'message', '')}")
        rules.append(one)
    return rules  # type: ignore[return-value]  # whatever else a sheet can hold was skipped


def _tight(tokens: Iterable[Node]) -> str:
    """Tokens without comments, with one space where there were any, and none where it says nothing."""
    return tinycss2.serialize(_tightened(tokens)).strip()


def _tightened(tokens: Iterable[Node]) -> list[Node]:
    kept: list[Node] = []
    for one in tokens:
        for name in ("arguments", "content"):
            if isinstance(getattr(one, name, None), list):
                setattr(one, name, _tightened(getattr(one, name)))
        if one.type == "whitespace":
            one.value = " "  # type: ignore[attr-defined]
            if not kept or kept[-1].type == "whitespace" or _is_tight(kept[-1]):
                continue
        if _is_tight(one) and kept and kept[-1].type == "whitespace":
            kept.pop()
        if one.type != "comment":
            kept.append(one)
    if kept and kept[-1].type == "whitespace":
        kept.pop()
    return kept


def _is_tight(token: Node) -> bool:
    return token.type == "literal" and getattr(token, "value", "") in _BESIDE_NO_SPACE
