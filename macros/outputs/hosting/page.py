"""What the page for hosts shows: each header, what it is for and whether a page can say it too, and the files that send it."""

from dataclasses import dataclass

from ...model.playbook import Playbook
from ...text.markdown_links import Link
from ..security_policy import HEADER_ALONE
from . import security_txt
from .headers import ASK_FIRST, FOR_GOOD, HTTPS_ALONE, KEPT_FOR_GOOD, headers
from .server_files import ADDRESSES

_IN_PAGES = {"Content-Security-Policy", "Referrer-Policy"}  # a page can say these in its own head
_WHY = {
    "Content-Security-Policy": "A page loads and asks nothing but this site’s own files, and no text in it becomes a script. Each "
    f"page says this too, apart from {', '.join(sorted(HEADER_ALONE))}: only a header keeps other sites from framing a page.",
    "X-Content-Type-Options": "A browser takes each file for what the server says it is.",
    "Referrer-Policy": "Other websites don’t learn which page someone came from.",
    "Permissions-Policy": "No page can use the camera, the microphone, the location and the like.",
    "Cross-Origin-Opener-Policy": "A site that opens this one in a window can’t reach into it.",
    "Cross-Origin-Resource-Policy": "No other site can load these files into its own pages.",
    HTTPS_ALONE: "A browser that was here before uses HTTPS alone for this host.",
}
_FOR = {
    "_headers": "Netlify, Cloudflare Pages and others. It works where it is.",
    "htaccess": "Apache. It works where it is, if AllowOverride lets it.",
    "nginx.conf": "nginx.",
    "Caddyfile": "Caddy.",
    "Containerfile": "Docker, Podman and others: makes a container that serves the site with nginx.",
}


@dataclass(frozen=True)
class Header:
    """A header that a server should send with every file."""

    name: str
    value: str
    why: str
    in_pages: bool


@dataclass(frozen=True)
class ServerFile:
    """A file of the site that a server is run by. The first two stand where they work, and no browser shows one of them."""

    name: str
    purpose: str
    address: str


@dataclass(frozen=True)
class Hosting:
    """What a server needs to serve the site well; `reports` is true where a file says who takes reports of a weakness."""

    headers: list[Header]
    files: list[ServerFile]
    ask_first: str
    for_good: str
    kept_for_good: tuple[str, ...]
    reports: bool
    https_alone: bool


def hosting(playbook: Playbook, link: Link) -> Hosting:
    """The same for a playbook, with its links."""
    said = [Header(name, value, _WHY[name], name in _IN_PAGES) for name, value in headers(playbook).items()]
    files = [ServerFile(address.lstrip("/"), _FOR[name], "" if name == "htaccess" else link(address))
             for name, address in ADDRESSES.items()]  # fmt: skip
    reports = bool(security_txt.contact(playbook))
    return Hosting(said, files, ASK_FIRST, FOR_GOOD, KEPT_FOR_GOOD, reports, any(one.name == HTTPS_ALONE for one in said))
