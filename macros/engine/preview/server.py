"""Serves the site that is shown, with one script more in each page: it asks whether the page is still as it was.

The site's own bytes are those of any build. The script is put into a page on its way out, and is a file of this server, as the
pages' security policy asks.
"""

import json
import mimetypes
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .showing import Showing, Shown

OWN = "_preview/"  # where this server's own files are, under the site's address
_SECONDS = 20.0
_FILES = {"reload.js": "text/javascript", "faults.css": "text/css"}
_END = b"</body>"
_EMPTY = b'<!doctype html><html lang="en"><title>No page yet</title><body></body></html>'
mimetypes.add_type("application/wasm", ".wasm")
mimetypes.add_type("text/javascript", ".js")


def server_at(host: str, port: int, showing: Showing, mount: str) -> ThreadingHTTPServer:
    """A server of what is shown, at the address `mount` (it begins and ends with a slash) of this host and port."""
    server = ThreadingHTTPServer((host, port), partial(_Handler, showing, mount))
    server.daemon_threads = True
    return server


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, showing: Showing, mount: str, *arguments: object) -> None:
        self._showing, self._mount = showing, mount
        super().__init__(*arguments)  # type: ignore[arg-type]  # as the server hands them over

    def handle(self) -> None:
        """A browser that left in the middle of an answer is no news."""
        with suppress(ConnectionError):
            super().handle()

    def finish(self) -> None:
        with suppress(ConnectionError):
            super().finish()

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(self._mount):
            self._lead_to(self._mount)
            return
        name = path.removeprefix(self._mount)
        if name.startswith(OWN):
            self._own(name.removeprefix(OWN))
        else:
            self._page(self._showing.now.site, name)

    do_HEAD = do_GET

    def log_message(self, format: str, *arguments: object) -> None:
        """A request is no news."""

    def _own(self, name: str) -> None:
        if name == "state":
            seen = urlsplit(self.path).query
            shown = self._showing.wait(self._showing.now if seen == _name(self._showing.now) else None, _SECONDS)
            told = {"name": _name(shown), "version": shown.version, "faults": shown.faults, "waits_for": shown.waits_for}
            self._send(json.dumps(told).encode(), "application/json")
        elif name in _FILES:
            self._send((files(__package__) / name).read_bytes(), _FILES[name])
        else:
            self._send(b"", "text/plain", HTTPStatus.NOT_FOUND)

    def _page(self, site: Path, name: str) -> None:
        path = (site / name).resolve()
        if path.is_dir() and name and not name.endswith("/"):
            self._lead_to(f"{self._mount}{name}/")
            return
        path = path / "index.html" if path.is_dir() else path
        status = HTTPStatus.OK
        if not path.is_relative_to(site.resolve()) or not path.is_file():
            path, status = site / "404.html", HTTPStatus.NOT_FOUND
        try:
            content = path.read_bytes()
        except OSError:  # there is no site yet, or it is shown no longer: the script says why, and comes back
            content, path, status = _EMPTY, site / "404.html", HTTPStatus.NOT_FOUND
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self._send(self._asking(content) if path.suffix == ".html" else content, kind, status)

    def _asking(self, page: bytes) -> bytes:
        before, end, after = page.rpartition(_END)
        src = f"{self._mount}{OWN}reload.js?{self._showing.now.version}"
        return before + f'<script src="{src}"></script>'.encode() + end + after

    def _lead_to(self, address: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


def _name(shown: Shown) -> str:
    return f"{shown.version}-{abs(hash((shown.faults, shown.waits_for)))}"
