"""A page as Markdown that any engine can take: a header, and one block of finished HTML.

Titles and descriptions in the header are escaped here, because no engine escapes them; everything in the block is escaped by
the template that fills it.
"""

import json
from collections.abc import Mapping
from functools import partial
from html import escape

from ...model.addresses import relative
from ...model.playbook import Playbook
from ..until import with_last_days
from .glossary_links import mark
from .templates import fill


def engine_page(playbook: Playbook, address: str, template: str, header: Mapping[str, object], values: Mapping[str, object],
                data: str = "") -> str:  # fmt: skip
    """One page; `data` is JSON-LD to stand in it."""
    link = partial(relative, here=address)
    html = mark(fill(playbook.root, template, address, link, **values), playbook, link)
    html = with_last_days(playbook, html, address)
    fields = {key: escape(value) if isinstance(value, str) else value for key, value in header.items() if value}
    script = f'<script type="application/ld+json">{data}</script>\n' if data else ""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in sorted(fields.items())]
    return "---\n" + "\n".join([*lines, "generated: true"]) + f'\n---\n\n<div class="page">\n{_tidy(html)}\n{script}</div>\n'


def _tidy(html: str) -> str:
    """No blank lines and no indentation: nothing in the block can be taken for Markdown."""
    return "\n".join(line.strip() for line in html.splitlines() if line.strip())
