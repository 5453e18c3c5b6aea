"""Makes the site anew at each change, pages first; what takes longer is made beside them by a process of its own.

That process is an ordinary build: it can be stopped where someone goes on typing, and leaves what it made for the next.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import jinja2

from ...model.paths import OVERRIDES, PACKAGE, SCHEMAS
from ...model.playbook import SETTINGS_FILE, NoPlaybook
from ...outputs.print.sheets import files_of_sheets
from ...problems import ERROR, as_text, has_errors
from ..build import BuildFailed, build_pages
from ..session import Session
from .server import server_at
from .showing import Showing
from .watching import State, state

_WATCHED = ("content", "case_studies", "overrides", SETTINGS_FILE)
_PAUSE = 0.15  # seconds between two looks at the files
_WAITS = "The prints and the search are being made; they are still those of before."
_FAILED = "The prints and the search could not be made; the terminal says why."


def serve_site(session: Session, address: str, say: Callable[[str], None]) -> None:
    """Serve a session's playbook at `address` (host:port), made anew when a file changes. Ends with the keyboard."""
    host, _, port = address.rpartition(":")
    with tempfile.TemporaryDirectory(prefix="preview-") as folder:
        editing = Editing(session, Path(folder), say)
        mount = urlsplit(str(session.last_read.settings.get("site_url") or "/")).path.rstrip("/") + "/"
        server = server_at(host, int(port), editing.showing, mount)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"The preview is at http://{host}:{server.server_port}{mount} (Ctrl+C ends it)")
        try:
            editing.follow()
        except KeyboardInterrupt:
            say("The preview has ended")
        finally:
            editing.stop()
            server.shutdown()


class Editing:
    """The site of one session while its files change, in folders below `folder`."""

    def __init__(self, session: Session, folder: Path, say: Callable[[str], None]) -> None:
        self._session, self._folder, self._say = session, folder, say
        self._number, self._whole, self._beside = 0, folder / "none", folder / "none"
        self._process: subprocess.Popen[bytes] | None = None
        self.showing = Showing(self._whole)

    def follow(self) -> None:
        """Make the site, and again whenever a file is another than it was when the last making began."""
        before: State | None = None
        while True:
            now = state([*(self._session.root / name for name in _WATCHED), SCHEMAS, OVERRIDES])
            if now != before:
                before = now
                self._make()
            elif self._process and self._process.poll() is not None:
                self._take_whole(self._process)
            else:
                time.sleep(_PAUSE)

    def stop(self) -> None:
        """Nothing goes on."""
        if self._process:
            self._process.kill()
            self._process.wait()
        self._process = None

    def _make(self) -> None:
        started = time.monotonic()
        self.stop()
        site = self._next_folder()
        try:
            problems = build_pages(self._session, site)
        except BuildFailed as failure:
            self._fault("\n".join([*failure.lines, str(failure)]))
        except NoPlaybook as failure:
            self._fault(str(failure))
        except Exception as failure:  # a template, for instance, that is only half typed
            self._fault(_place(failure) or "".join(traceback.format_exception(failure)))
        else:
            if site.is_dir():
                self._show(site)
                self._say(f"Made in {time.monotonic() - started:.1f} s")
            if has_errors(problems):
                self._fault(as_text([one for one in problems if one.level == ERROR]))
            else:
                self._begin_whole()

    def _show(self, site: Path) -> None:
        last = self.showing.now.site
        self._with_prints_of_before(site)
        self.showing.pages(site, _WAITS)
        self._forget(last)

    def _fault(self, told: str) -> None:
        self._say(told.rstrip("\n"))
        self.showing.faults(tuple(told.splitlines()))

    def _begin_whole(self) -> None:
        """Begin an ordinary build of the same."""
        session, site = self._session, self._next_folder()
        command = [sys.executable, "-m", "macros", "--root", str(session.root), "build", "--today", session.today,
                   "--site", str(site)]  # fmt: skip
        environment = os.environ | {"PYTHONPATH": str(PACKAGE.parent)}
        self._process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                         stderr=(self._folder / "said").open("wb"))  # fmt: skip
        self._beside = site

    def _take_whole(self, process: subprocess.Popen[bytes]) -> None:
        self._process = None
        if process.returncode:
            self._say((self._folder / "said").read_text("utf-8", "replace").rstrip("\n"))
            self.showing.still_waits(_FAILED)
            return
        last, whole = self.showing.now.site, self._whole
        self._whole = self._beside
        self.showing.whole(self._whole)
        self._session.forget_made()
        for folder in (last, whole):
            self._forget(folder)

    def _with_prints_of_before(self, site: Path) -> None:
        """Until new ones are made, the last ones serve, but none of a record that may no longer be shown."""
        for address, ending in files_of_sheets(self._session.last_read):
            name = f"{address}{ending}".lstrip("/")
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(FileNotFoundError):
                os.link(self._whole / name, site / name)
        with contextlib.suppress(FileNotFoundError):
            shutil.copytree(self._whole / "pagefind", site / "pagefind", copy_function=os.link)

    def _next_folder(self) -> Path:
        self._number += 1
        return self._folder / str(self._number)

    def _forget(self, site: Path) -> None:
        if site not in (self._whole, self.showing.now.site):
            shutil.rmtree(site, ignore_errors=True)


def _place(failure: Exception) -> str:
    """Where in a template something is wrong, as far as it is known."""
    if not isinstance(failure, jinja2.TemplateSyntaxError):
        return ""
    return f"{failure.filename or failure.name}:{failure.lineno}: {failure.message}"
