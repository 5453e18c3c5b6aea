"""What a web server says with each file: the headers of the security policy, how long a browser keeps it, and HTTPS alone where
the host chose so. Everything that serves the site takes it from here.
"""

from urllib.parse import quote, unquote, urlsplit

from ...model.playbook import Playbook
from .. import security_policy
from ..assets.named import FOR_GOOD as NAMED_FOR_GOOD
from ..assets.served import FOLDER as ASSETS

# A page, a sheet or a file of data may have to leave the same day, so a browser asks each time whether it is still the same.
ASK_FIRST = "no-cache"
# What is named by what it holds never changes: other words get another name.
FOR_GOOD = "public, max-age=31536000, immutable"
KEPT_FOR_GOOD = ("/pagefind/fragment/", "/pagefind/index/", f"/{ASSETS}/{NAMED_FOR_GOOD}/")
HTTPS_ALONE = "Strict-Transport-Security"

_SECONDS_OF_A_DAY = 86400


def headers(playbook: Playbook) -> dict[str, str]:
    """The headers of every answer, but for how long it is kept."""
    days = playbook.host.get("https_days")
    return security_policy.HEADERS | ({HTTPS_ALONE: f"max-age={days * _SECONDS_OF_A_DAY}"} if isinstance(days, int) else {})


def kept(address: str) -> str:
    """How long a browser may keep the file at an address of this site."""
    return FOR_GOOD if address.startswith(KEPT_FOR_GOOD) else ASK_FIRST


def sub_path(playbook: Playbook) -> str:
    """The path under which a host serves the site, such as /playbook, as addresses write it; empty at the top of a host."""
    return quote(unquote(urlsplit(str(playbook.settings.get("site_url") or "")).path), safe="/~").rstrip("/")
