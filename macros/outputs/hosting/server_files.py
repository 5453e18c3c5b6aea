"""The files by which common web servers and hosts serve the site with its headers, and a container of it: made from one list of
headers, so that none says another thing.
"""

from collections.abc import Iterator
from functools import cache
from types import MappingProxyType

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ...model.paths import SERVER_TEMPLATES
from ...model.playbook import Playbook
from .headers import ASK_FIRST, FOR_GOOD, KEPT_FOR_GOOD, headers, sub_path

# What the files of a site are, by their endings. All servers know some; none knows all.
TYPES = MappingProxyType({
    "html": "text/html", "css": "text/css", "js": "text/javascript", "json": "application/json", "csv": "text/csv",
    "txt": "text/plain", "xml": "text/xml", "svg": "image/svg+xml", "png": "image/png", "woff2": "font/woff2",
    "pdf": "application/pdf", "gz": "application/gzip",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
})  # fmt: skip
PACKED = ("text/css", "text/csv", "text/javascript", "text/plain", "application/json", "text/xml", "image/svg+xml")

# Each file's template and address. Some hosts read theirs where it stands; the others wait for someone to take them.
ADDRESSES = {
    "_headers": "/_headers", "htaccess": "/.htaccess", "nginx.conf": "/hosting/nginx.conf",
    "Caddyfile": "/hosting/Caddyfile", "Containerfile": "/hosting/Containerfile",
}  # fmt: skip


def files(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """Yield (address, text) of each."""
    values = {"path": sub_path(playbook), "headers": headers(playbook), "ask_first": ASK_FIRST, "for_good": FOR_GOOD,
              "kept_for_good": KEPT_FOR_GOOD, "types": TYPES, "packed": PACKED}  # fmt: skip
    for template, address in ADDRESSES.items():
        yield address, _templates().get_template(template).render(values)


@cache
def _templates() -> Environment:
    """They are no pages: nothing in them is escaped, and nothing that a contributor wrote stands in them."""
    return Environment(loader=FileSystemLoader(SERVER_TEMPLATES), undefined=StrictUndefined, autoescape=False,
                       trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)  # fmt: skip
