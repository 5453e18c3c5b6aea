"""A record's Markdown as plain text, for whoever may show no markup: scripts in the browser set it as text."""

from markdown_it.token import Token

from ...text.safe_markdown import tokens

PlainBlock = list[str | list[str]]  # as it stands in JSON


def plain_blocks(text: str) -> list[PlainBlock]:
    """["p", text] or ["ul" or "ol", [texts]], in order.

    Lists inside lists come out as further items. Links keep their words and lose their addresses.
    """
    found: list[PlainBlock] = []
    items: list[str] = []
    depth = 0
    for token in tokens(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            if not depth:
                items = []
                found.append(["ul" if token.type.startswith("bullet") else "ol", items])
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "inline":
            words = "".join(map(_words, token.children or ()))
            if depth:
                items.append(words)
            else:
                found.append(["p", words])
    return found


def _words(token: Token) -> str:
    return {"hardbreak": "\n", "softbreak": " "}.get(token.type, token.content)
