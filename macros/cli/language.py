"""Commands for words: jargon in people's own papers, and how plain the playbook's own pages are."""

from pathlib import Path

import click

from .. import problems
from .app import FORMS, main, named_paths, today_option, unchecked_playbook


@main.command(short_help="Find the jargon in your own files, and what to say instead.")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How findings are written.")
@today_option
@click.pass_obj
def jargon(root: Path, files: tuple[str, ...], form: str, today: str) -> None:
    """Find the jargon in your own FILES, with what it means and what to say instead.

    A file is plain text, Markdown, a web page (.html) or a Word document (.docx). Each finding has its line and column;
    in a Word document the line is the number of the paragraph, counting those that hold words.
    """
    from ..checks.wording import sound_matcher
    from ..reports import jargon as reader

    playbook, _ = unchecked_playbook(root, today)
    matcher = sound_matcher(playbook)
    found = [problem for file in files for problem in reader.problems(file, matcher)]
    click.echo(FORMS[form](found), nl=False)
    raise SystemExit(problems.has_errors(found))


@main.command(short_help="Report long sentences and unexplained abbreviations.")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How the report is written.")
@today_option
@click.pass_obj
def plain_words(root: Path, paths: tuple[str, ...], form: str, today: str) -> None:
    """Report long sentences and unexplained abbreviations, page by page, or those of the files at PATHS. Stops nothing."""
    from ..checks.wording import sound_matcher
    from ..reports import readability

    playbook, _ = unchecked_playbook(root, today)
    pages = readability.report(playbook, sound_matcher(playbook))
    if paths:
        named = named_paths(playbook, paths)
        pages = [page for page in pages if page.path in named]
    click.echo({"text": readability.as_text, "json": readability.as_json}[form](pages), nl=False)
