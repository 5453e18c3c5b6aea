"""The code of the culture playbook: reading → playbook → checks → outputs.

Named macros because mkdocs-macros asks for it; macros are its smallest part. The doors are this function (for
mkdocs-macros and Zensical), mkdocs_hook (for MkDocs) and cli (for people).
"""

__version__ = "0.1.0"


def define_env(env):
    """Give authors of content/pages the macros of outputs/author_macros; called by the engine."""
    from pathlib import Path

    from .engine.session import Session, open_session
    from .model.addresses import of_page
    from .outputs.pages.author_macros import MACROS, NoSuchThing

    staged = (env.conf.get("extra") or {}).get("playbook_day")
    session = Session(Path(env.project_dir), staged) if staged else open_session()
    playbook, _ = session.read()

    def bound(macro):
        def call(*arguments, **named):
            try:
                return macro(playbook, of_page(env.page.url), *arguments, **named)
            except NoSuchThing as error:
                # Any other exception would be printed with its trace by the engine, which stops all the same.
                raise SystemExit(f"a page calls a macro wrongly: {_file(env.page)}: {error}") from None

        return call

    def _file(page):
        return page.file.src_uri if hasattr(page, "file") else page.path

    for name, macro in MACROS.items():
        env.macro(bound(macro), name)
