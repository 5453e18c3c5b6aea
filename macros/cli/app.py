"""What every command shares: the group they belong to, the day, how problems are written, when to stop."""

import datetime
import os
from collections.abc import Iterable
from pathlib import Path

import click

from .. import __version__, problems
from ..engine.session import Session
from ..model import dates
from ..model.kinds import KINDS
from ..model.playbook import PAGES, SETTINGS_FILE, NoPlaybook, Playbook, load
from ..problems import Problem
from .progress import shown

FORMS = {"text": problems.as_text, "github": problems.as_github, "json": problems.as_json}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--root", default=".", type=click.Path(file_okay=False), help="The playbook's folder; the current one by default.")
@click.version_option(__version__, prog_name="playbook", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context, root: str) -> None:
    """Check, build and extend a culture playbook."""
    context.obj = Path(root)


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> str:
    if value and not dates.is_day(value):
        raise click.BadParameter("write a day such as 2027-05-05")
    return value or dates.of_environment(os.environ) or datetime.date.today().isoformat()


today_option = click.option("--today", callback=_day, metavar="DAY", help="Act as if it were this day (2027-05-05).")


class Failure(click.ClickException):
    """The command could not do its work, though it was called rightly."""

    exit_code = 1


def checked_playbook(root: Path, today: str) -> tuple[Playbook, list[Problem]]:
    """(Playbook, problems): what cannot be read, and what the checks find."""
    return checked(Session(root, today))


def checked(session: Session) -> tuple[Playbook, list[Problem]]:
    """The same of a session that lasts."""
    try:
        with shown(session):
            return session.read()
    except NoPlaybook as refusal:
        raise click.UsageError(str(refusal)) from None


def unchecked_playbook(root: Path, today: str) -> tuple[Playbook, list[Problem]]:
    """(Playbook, problems): only what cannot be read, and sooner there."""
    try:
        return load(root, today)
    except NoPlaybook as refusal:
        raise click.UsageError(str(refusal)) from None


def named_paths(playbook: Playbook, paths: Iterable[str]) -> set[str]:
    """The files at these paths, as problems call them; a folder stands for all in it. A path that leads to no record, no
    hand-written page and not to the settings is wrong usage.
    """
    named = set()
    for path in paths:
        full = Path(path).resolve()
        inside = full.rglob("*") if full.is_dir() else [full]
        names = {one.relative_to(playbook.root).as_posix() for one in inside if one.is_relative_to(playbook.root)}
        found = {name for name in names if _is_checked(playbook.root, name)}
        if not found:
            raise click.UsageError(f"{path} isn't a file that this playbook checks; name a record's file or folder")
        named |= found
    return named


def _is_checked(root: Path, name: str) -> bool:
    """True for a file where records, hand-written pages or the settings stand, even if nothing can be made of it."""
    folders = [PAGES, *(kind.folder for kind in KINDS.values())]
    return (root / name).is_file() and (name == SETTINGS_FILE or name.startswith(tuple(f"{folder}/" for folder in folders)))


def report_and_stop(found: list[Problem], strict: bool) -> None:
    """Report the problems; end the command at an error, or at a warning where `strict`. Hints stop nothing."""
    click.echo(problems.as_text(found), nl=False, err=True)
    if problems.has_errors(found) or (strict and any(one.level == problems.WARNING for one in found)):
        raise Failure("nothing was written; fix the problems above, then run it again")
