"""Sets printed documents as tagged PDF with Typst. Same document, same bytes; one that has not changed is not set again."""

import contextlib
import hashlib
import importlib.metadata
import json
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timezone
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Self

import segno
import typst

from ...cache.made import Parts
from ...cache.reads import asked
from ...cache.sealed import digest
from ...model.paths import PRINT_TEMPLATES
from ...model.playbook import Playbook
from ...text.print_fonts import FOLDERS, first_font_covers
from .addresses import PDF, PICTURE
from .document import PrintDocument

KEPT = ".cache/print"
_PICTURE_PPI = {"a4": 18, "a3": 12.73}  # so that pictures of all sizes of paper are alike
# The compiler keeps what it worked out for ten documents more, a hundred megabytes each. Nothing of it serves the next one, and
# a document without a word counts as one too.
_EMPTY, _UNTIL_FORGOTTEN = b"", 6


class PdfRenderer:
    """Renders the documents of one playbook. Use it as a context: while it is open it keeps a folder of templates, in which the
    playbook's own (overrides/print) win over ours. The compiler reads nothing outside that folder.

    `kept`: a folder of PDFs set before, by what went into them; None keeps nothing. Several threads may use one renderer: each
    has a compiler of its own.
    """

    def __init__(self, playbook: Playbook, kept: Path | None = None) -> None:
        self.playbook, self.kept = playbook, kept
        self.used: dict[str, str] = {}  # the names under which PDFs are kept, and the page that each belongs to

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory()
        templates = Path(self._folder.name)
        for folder in (PRINT_TEMPLATES, self.playbook.root / "overrides" / "print"):
            if folder.is_dir():
                shutil.copytree(folder, templates, dirs_exist_ok=True)
        self._edition = hashlib.sha256(importlib.metadata.version("typst").encode())
        for path in sorted(templates.rglob("*")):
            if path.is_file():
                self._edition.update(path.relative_to(templates).as_posix().encode() + path.read_bytes())
        self._fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(FOLDERS))
        self._main = templates / "sheet.typ"
        self._own = threading.local()
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def pdf(self, document: PrintDocument, large: bool = False) -> bytes:
        """The bytes of a document as PDF, in large print or not. Raises NotPrinted where it cannot be set."""
        return self.ready(document, large)()[PDF]

    def ready(self, document: PrintDocument, large: bool = False, pictured: bool = False) -> Callable[[], Parts]:
        """What makes these bytes, in any thread: everything that it needs of the playbook is read by now. Where it is `pictured`,
        there is a small picture (PNG) of its first page as well.
        """
        data = document.data(self.playbook, large)
        drawn = {"code": _code(document.address(self.playbook)), "covers": first_font_covers()}
        text = json.dumps(data | drawn, ensure_ascii=False)
        edition = self._edition.copy()
        edition.update(text.encode())
        endings, name = (PDF, PICTURE) if pictured else (PDF,), edition.hexdigest()
        self.used.update({f"{name}{ending}": document.page for ending in endings})
        return lambda: self._set_before(name, endings) or self._keep(name, self._set(document, text, pictured))

    def sharing_picture(self) -> bytes:
        """The bytes of the picture (PNG, 1,200 by 630) that stands beside a link which someone shares.
        Raises NotPrinted.
        """
        settings = self.playbook.settings
        words = {"site": settings.get("site_name", ""), "title": settings.get("site_description") or "", "large": False,
                 "address": "", "covers": first_font_covers()}  # fmt: skip
        template, inputs = self._main.with_name("sharing.typ"), {"sheet": json.dumps(words)}
        with _naming("the picture for sharing"):
            return _one_file(self._compiler().compile(template, sys_inputs=inputs, format="png", ppi=144))

    def forget_others(self, wanted: Collection[str]) -> None:
        """Take away what was kept under other names."""
        for path in self.kept.iterdir() if self.kept and self.kept.is_dir() else ():
            if path.suffix in (PDF, PICTURE) and path.name not in wanted:
                path.unlink(missing_ok=True)

    def _set_before(self, name: str, endings: tuple[str, ...]) -> Parts | None:
        try:
            return {ending: (self.kept / f"{name}{ending}").read_bytes() for ending in endings} if self.kept else None
        except OSError:
            return None

    def _keep(self, name: str, found: Parts) -> Parts:
        """Each file appears whole, since another build may be reading. Where nothing can be kept, nothing is."""
        for ending, content in found.items() if self.kept else ():
            assert self.kept
            with contextlib.suppress(OSError):
                self.kept.mkdir(parents=True, exist_ok=True)
                with tempfile.NamedTemporaryFile(dir=self.kept, delete=False) as file:
                    file.write(content)
                os.replace(file.name, self.kept / f"{name}{ending}")
        return found

    def _set(self, document: PrintDocument, text: str, pictured: bool = False) -> Parts:
        """The picture is made while the compiler knows yet how the pages are laid out."""
        moment = int(datetime.fromisoformat(document.version).replace(tzinfo=timezone.utc).timestamp())
        with _naming(f'the sheet "{document.title}"'):
            compiler, inputs = self._compiler(), {"sheet": text}
            try:
                pdf = compiler.compile(self._main, sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=moment)
                if not pictured:
                    return {PDF: _one_file(pdf)}
                pages = compiler.compile(self._main, sys_inputs=inputs, format="png", ppi=_PICTURE_PPI[document.paper])
                return {PDF: _one_file(pdf), PICTURE: _one_file(pages[0] if isinstance(pages, list) else pages)}
            finally:
                for _ in range(_UNTIL_FORGOTTEN):
                    compiler.compile(_EMPTY, format="svg")

    def _compiler(self) -> typst.Compiler:
        """The compiler of this thread."""
        if not hasattr(self._own, "compiler"):
            folder = self._main.parent
            self._own.compiler = typst.Compiler(self._main, root=folder, font_paths=self._fonts, ignore_system_fonts=True)
        compiler: typst.Compiler = self._own.compiler
        return compiler


def note_templates(playbook: Playbook) -> None:
    """Whoever makes something with a renderer reads the playbook's own templates."""
    _own_templates(playbook)


@asked
def _own_templates(playbook: Playbook) -> list[tuple[str, str]]:
    folder = playbook.root / "overrides" / "print"
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [(path.relative_to(folder).as_posix(), digest(path.read_bytes())) for path in files]


class NotPrinted(Exception):
    """A document could not be set; the message says which, and why."""


@contextlib.contextmanager
def _naming(what: str) -> Iterator[None]:
    """Names what could not be set, where it could not."""
    try:
        yield
    except typst.TypstError as error:
        why = "; ".join([error.message, *error.hints])
        raise NotPrinted(f"{what} could not be printed: {why}") from None


def _one_file(output: bytes | list[bytes] | None) -> bytes:
    assert isinstance(output, bytes)  # there are several where several pages become pictures, and none where a path is given
    return output


@lru_cache(maxsize=16)
def _code(address: str) -> str:
    """The QR code of an address, as SVG text; ordinary and large print have the same."""
    drawing = BytesIO()
    segno.make(address, error="m").save(drawing, kind="svg", border=2, xmldecl=False)
    return drawing.getvalue().decode()
