"""Commands for records: check them, begin one, see which are due."""

from pathlib import Path

import click

from .. import problems
from ..model.playbook import Playbook
from ..problems import Problem
from .app import FORMS, checked_playbook, main, named_paths, today_option, unchecked_playbook


@main.command(short_help="Check every record, or only the ones you name.")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--format", "form", type=click.Choice([*FORMS]), default="text", help="How problems are written.")
@today_option
@click.pass_obj
def check(root: Path, paths: tuple[str, ...], form: str, today: str) -> None:
    """Check every record, or show only the problems of the records at PATHS."""
    if paths:
        playbook, found, number = _of_paths(root, paths, today)
    else:
        playbook, found = checked_playbook(root, today)
        number = len(playbook.all())
    click.echo(FORMS[form](found), nl=False)
    click.echo(problems.summary(found, number), err=True)
    raise SystemExit(problems.has_errors(found))


@main.command(short_help="Say in plain words what was checked and what to do next.")
@today_option
@click.pass_obj
def summary(root: Path, today: str) -> None:
    """Say in plain words what was checked and what to do next, for someone who proposes a change. It never fails."""
    from ..reports.check_summary import as_summary

    playbook, found = checked_playbook(root, today)
    click.echo(as_summary(playbook, found), nl=False)


def _of_paths(root: Path, paths: tuple[str, ...], today: str) -> tuple[Playbook, list[Problem], int]:
    """The playbook, the problems of some of its records, found without a look at all that is inside the others, and how many
    records these are.
    """
    from .. import checks

    playbook, found = unchecked_playbook(root, today)
    named = named_paths(playbook, paths)
    return playbook, [one for one in found + checks.check(playbook, named, only=named) if one.path in named], len(named)


@main.command(short_help="Start a record of any kind from a commented scaffold.")
@click.argument("kind")
@click.argument("id")
@today_option
@click.pass_obj
def new(root: Path, kind: str, id: str, today: str) -> None:
    """Write a commented scaffold of a record of this KIND, to be filled in, under the id ID."""
    from ..forms.scaffold import Refused, write_scaffold

    playbook, _ = checked_playbook(root, today)
    try:
        path = write_scaffold(playbook, kind, id)
    except Refused as refusal:
        raise click.UsageError(str(refusal)) from None
    click.echo(f"Fill in {path}, then run: playbook check {path}")


def _period(context: click.Context, parameter: click.Parameter, value: str) -> int:
    from ..reports.due import days

    found = days(value)
    if found is None:
        raise click.BadParameter("write a period such as 90d, 12w or 3m")
    return found


@main.command(short_help="List what is due for review, and permissions about to end.")
@click.option("--within", callback=_period, default="90d", show_default=True, metavar="PERIOD", help="How far to look ahead.")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", help="How the list is written.")
@today_option
@click.pass_obj
def due(root: Path, within: int, form: str, today: str) -> None:
    """List what is to be reviewed, and the permissions that end, by owner."""
    from ..reports import due as lister

    playbook, _ = checked_playbook(root, today)
    found = lister.due(playbook, within)
    click.echo({"text": lister.as_text, "json": lister.as_json, "markdown": lister.as_markdown}[form](found), nl=False)
    click.echo(f"{len(found)} due within {within} days", err=True)


@main.command(short_help="Say what our sources say that no record carries.")
@click.option("--format", "form", type=click.Choice([*FORMS]), default="text", help="How warnings are written.")
@today_option
@click.pass_obj
def carried(root: Path, form: str, today: str) -> None:
    """Warn of each element of the source documents that readers find nowhere. It only warns, and never fails."""
    from ..reports.carried import elements, not_carried

    playbook, _ = unchecked_playbook(root, today)
    found = not_carried(playbook)
    click.echo(FORMS[form](found), nl=False)
    click.echo(f"{len(elements(playbook))} elements of the sources, {len(found)} to look at", err=True)


@main.command(short_help="Write the parts of the guides that the schemas and code give.")
def guides() -> None:
    """Write the parts of the guides that are made from the schemas and from the code."""
    from ..model.paths import CHECKOUT
    from ..reports.field_reference import guides as made

    if CHECKOUT is None:
        raise click.UsageError("the guides are part of the repository; run this in a checkout of it")
    for path, text in made(CHECKOUT).items():
        (CHECKOUT / path).write_text(text, "utf-8", newline="\n")
        click.echo(f"Written: {path}", err=True)
