"""A record's Markdown as plain text, for whoever may show no markup: scripts in the browser set it as text."""

from ...text.safe_markdown import tokens


def plain_blocks(text):
    """["p", text] or ["ul" or "ol", [texts]], in order.

    Lists inside lists come out as further items. Links keep their words and lose their addresses.
    """
    found, depth = [], 0
    for token in tokens(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            if not depth:
                found.append(["ul" if token.type.startswith("bullet") else "ol", []])
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "inline":
            words = "".join(map(_words, token.children or ()))
            if depth:
                found[-1][1].append(words)
            else:
                found.append(["p", words])
    return found


def _words(token):
    return {"hardbreak": "\n", "softbreak": " "}.get(token.type, token.content)
