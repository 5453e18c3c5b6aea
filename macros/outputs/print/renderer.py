"""Sets sheets as tagged PDF with Typst. Same sheet, same bytes; a sheet that has not changed is not set again."""

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from datetime import datetime, timezone
from io import BytesIO
from pathlib import Path

import segno
import typst

from ...model.paths import PRINT_TEMPLATES
from ...text.print_fonts import FOLDERS, first_font_covers

KEPT = ".cache/print"
STANDARD = "ua-1"


class Press:
    """Sets the sheets of one playbook. Use it as a context: while it is open it keeps a folder of templates, in which the
    playbook's own (overrides/print) win over ours. The compiler reads nothing outside that folder.

    `kept`: a folder of PDFs set before, by what went into them; None keeps nothing.
    """

    def __init__(self, playbook, kept=None):
        self.playbook, self.kept, self.used = playbook, kept, set()

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory()
        templates = Path(self._folder.name)
        for folder in (PRINT_TEMPLATES, self.playbook.root / "overrides" / "print"):
            if folder.is_dir():
                shutil.copytree(folder, templates, dirs_exist_ok=True)
        self._edition = hashlib.sha256(typst.__version__.encode())
        for path in sorted(templates.rglob("*")):
            if path.is_file():
                self._edition.update(path.relative_to(templates).as_posix().encode() + path.read_bytes())
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(FOLDERS))
        self._main = templates / "sheet.typ"
        self._compiler = typst.Compiler(self._main, root=templates, font_paths=fonts, ignore_system_fonts=True)
        return self

    def __exit__(self, *_):
        self._folder.cleanup()

    def pdf(self, sheet, large=False):
        """The bytes of a sheet as PDF, in large print or not. Raises NotPrinted where it cannot be set."""
        data = sheet.data(self.playbook, large)
        drawn = {"code": _code(data["address"]), "covers": first_font_covers()}
        text = json.dumps(data | drawn, ensure_ascii=False)
        edition = self._edition.copy()
        edition.update(text.encode())
        name = f"{edition.hexdigest()}.pdf"
        self.used.add(name)
        return self._set_before(name) or self._keep(name, self._set(sheet, text))

    def sharing_picture(self):
        """The bytes of the picture (PNG, 1,200 by 630) that stands beside a link which somebody shares.
        Raises NotPrinted.
        """
        settings = self.playbook.settings
        words = {"site": settings.get("site_name", ""), "title": settings.get("site_description") or "", "large": False,
                 "address": "", "covers": first_font_covers()}  # fmt: skip
        template = self._main.with_name("sharing.typ")
        return self._compiled("the picture for sharing", template, json.dumps(words), format="png", ppi=144)

    def forget_others(self):
        """Take away what was kept for sheets that this press was not asked for."""
        for path in self.kept.glob("*.pdf") if self.kept else ():
            if path.name not in self.used:
                path.unlink(missing_ok=True)

    def _set_before(self, name):
        try:
            return (self.kept / name).read_bytes() if self.kept else None
        except OSError:
            return None

    def _keep(self, name, found):
        """The file appears whole, since another build may be reading. Where nothing can be kept, nothing is."""
        if self.kept:
            with contextlib.suppress(OSError):
                self.kept.mkdir(parents=True, exist_ok=True)
                with tempfile.NamedTemporaryFile(dir=self.kept, delete=False) as file:
                    file.write(found)
                os.replace(file.name, self.kept / name)
        return found

    def _set(self, sheet, text):
        moment = int(datetime.fromisoformat(sheet.version).replace(tzinfo=timezone.utc).timestamp())
        return self._compiled(f'the sheet "{sheet.title}"', self._main, text, pdf_standards=[STANDARD], timestamp=moment)

    def _compiled(self, what, template, text, **how):
        try:
            return self._compiler.compile(template, sys_inputs={"sheet": text}, **how)
        except typst.TypstError as error:
            why = "; ".join([error.message, *error.hints])
            raise NotPrinted(f"{what} could not be printed: {why}") from None


class NotPrinted(Exception):
    """A sheet could not be set; the message says which, and why."""


def _code(address):
    """The QR code of an address, as SVG text."""
    drawing = BytesIO()
    segno.make(address, error="m").save(drawing, kind="svg", border=2, xmldecl=False)
    return drawing.getvalue().decode()
