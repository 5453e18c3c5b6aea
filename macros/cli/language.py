"""Commands for words: jargon in people's own papers, and how plain the playbook's own pages are."""

from pathlib import Path

import click

from .. import problems
from .app import main, named_paths, today_option, unchecked_playbook


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
    if form == "json":
        text, is_wrong = reader.as_json(files, matcher)
    else:
        found = [problem for file in files for problem in reader.problems(file, matcher)]
        text, is_wrong = problems.as_text(found), problems.has_errors(found)
    click.echo(text, nl=False)
    raise SystemExit(is_wrong)


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


@main.command(short_help="Measure how the text reads, by kind.")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--places", is_flag=True, help="List every place, as is done anyway for PATHS.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How the report is written.")
@today_option
@click.pass_obj
def voice(root: Path, paths: tuple[str, ...], places: bool, form: str, today: str) -> None:
    """Measure how the text reads, by kind: of the whole playbook with its labels, or of the files and folders at PATHS.

    For each kind of text: how many words a sentence has, what share is under nine words, the reading grade, runs of four
    or more such sentences outside lists, and words to avoid. Aim at a grade of about 5 to 8, and 3 to 5 in spoken scripts.
    Stops nothing.
    """
    from ..model.avoided import words_to_avoid
    from ..reports import labels, voice_forms
    from ..reports import voice as reader

    playbook, _ = unchecked_playbook(root, today)
    texts = [*reader.texts(playbook), *labels.labels()]
    if paths:
        shown = labels.named(paths)
        named = named_paths(playbook, [path for path in paths if path not in shown]) if len(shown) < len(paths) else set()
        texts = [one for one in texts if one.path in named.union(*shown.values())]
    found = reader.report(texts, words_to_avoid(playbook))
    click.echo(voice_forms.as_json(found) if form == "json" else voice_forms.as_text(found, places or bool(paths)), nl=False)
