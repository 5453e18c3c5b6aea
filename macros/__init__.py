"""The code of the culture playbook. ARCHITECTURE.md, beside this file, draws the packages and walks through them.

Named macros because mkdocs-macros asks for it; macros are its smallest part. It has three entry points: this function
(for mkdocs-macros and Zensical), engine/mkdocs_hook.py (for MkDocs) and cli (for people).
"""

from collections.abc import Callable
from typing import Protocol

__version__ = "0.1.0"


class MacrosEnvironment(Protocol):
    """What mkdocs-macros and Zensical hand over: the settings, the playbook's folder, the page at hand, and how to add a macro."""

    conf: dict[str, dict[str, str]]
    project_dir: str
    page: "EnginePage"

    def macro(self, function: Callable[..., object], name: str) -> object: ...


class EnginePage(Protocol):
    """A page as either engine knows it."""

    url: str


def define_env(env: MacrosEnvironment) -> None:
    """Give authors of content/pages the macros of outputs/pages/author_macros; called by the engine."""
    from functools import partial
    from pathlib import Path

    from .engine.session import Session, open_session
    from .outputs.pages.author_macros import MACROS

    session = open_session() or Session(Path(env.project_dir), env.conf["extra"]["playbook_day"])  # staged pages know their day
    playbook = session.last_read
    for name, macro in MACROS.items():
        env.macro(_on_page(env, partial(macro, playbook)), name)


def _on_page(env: MacrosEnvironment, macro: Callable[..., object]) -> Callable[..., object]:
    """A macro that is given the address of the page it stands on, and names that page where it is called wrongly."""
    from .model.addresses import of_page
    from .outputs.pages.macro_arguments import NoSuchThing

    def call(*given: object, **named: object) -> object:
        try:
            return macro(of_page(env.page.url), *given, **named)
        except NoSuchThing as error:
            # Any other exception would be printed with its trace by the engine, which stops all the same.
            raise SystemExit(f"a page calls a macro wrongly: {_file(env.page)}: {error}") from None

    return call


def _file(page: EnginePage) -> str:
    """The file of a page: MkDocs and Zensical keep it in different places."""
    file = getattr(page, "file", None)
    return str(file.src_uri if file else getattr(page, "path", page.url))
