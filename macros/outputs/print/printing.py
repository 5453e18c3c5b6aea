"""The prints of a playbook on their way: they are set in threads, beside whatever else a build does, and handed over in order.

Typst lets go of Python while it sets a document, so threads do. What is read of the playbook is read by whoever asks.
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Self

from ...cache.made import NOTHING_MADE, Made, Parts
from ...cache.reads import noting
from ...model.playbook import Playbook
from .addresses import LARGE, PDF
from .document import Sheet
from .renderer import PdfRenderer, note_templates
from .sheets import to_make
from .word import word_document

# Each thread holds what its document takes, up to a hundred megabytes.
_THREADS = min(4, os.cpu_count() or 1)


_NAMES = "names"  # a part that is no file: under which names the PDFs of a document are kept


class Printing:
    """Sets every document of a playbook. Use it as a context, or call `begin`, and `stop` whatever happens.

    `kept` is a folder in which PDFs stay from one build to the next, by what they say. Of a document that was `made` before and
    has not changed, nothing is asked.
    """

    def __init__(self, playbook: Playbook, kept: Path | None = None, made: Made = NOTHING_MADE) -> None:
        self.playbook, self.renderer, self._before = playbook, PdfRenderer(playbook, kept), made
        self._waiting: list[tuple[str, Callable[[], Parts]]] = []
        self._pool: ThreadPoolExecutor | None = None

    def __enter__(self) -> Self:
        self.begin()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def begin(self) -> None:
        """Start. `files` reports whatever cannot be set."""
        for sheet in to_make(self.playbook):
            parts = self._before.kept(f"sheet {sheet.address}")
            self._waiting.append((sheet.address, self._set(sheet) if parts is None else partial(dict, parts)))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield (address, bytes) of each PDF, its large print, and the Word document of each pack, as they are made.
        Raises NotPrinted.
        """
        self._waiting.reverse()
        names: set[str] = set()
        while self._waiting:  # what was handed over is held no longer
            address, made = self._waiting.pop()
            parts = made()
            names.update(parts.pop(_NAMES).decode().split())
            yield from ((f"{address}{suffix}", content) for suffix, content in parts.items())
        self.renderer.forget_others(names)

    def stop(self) -> None:
        """Wait for what is being set, and leave the rest."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self.renderer.__exit__()
        self._pool = None

    def _set(self, sheet: Sheet) -> Callable[[], Parts]:
        """Begin to set a document; returns what waits for its files. All that is read of the playbook for it is read here."""
        if self._pool is None:
            self.renderer.__enter__()
            self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="print")
        with noting() as reads:
            document = sheet.make()
            document.data(self.playbook)
            note_templates(self.playbook)
        ordinary = self._pool.submit(self.renderer.ready(document, pictured=sheet.pictured))
        large = self._pool.submit(self.renderer.ready(document, large=True)) if sheet.large else None

        def done() -> Parts:
            parts = dict(ordinary.result())
            if large:
                parts[f"{LARGE}.pdf"] = large.result()[PDF]
            if sheet.word:
                parts[".docx"] = word_document(self.playbook, document)
            names = [name for name, page in self.renderer.used.items() if page == document.page]
            parts[_NAMES] = " ".join(names).encode()
            self._before.keep(f"sheet {sheet.address}", parts, reads)
            return parts

        return done
