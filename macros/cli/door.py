"""What every command shares: the group they belong to, the day, how problems are written, when to stop."""

import datetime
import os
from pathlib import Path

import click

from .. import day, problems
from ..checks.schema import is_day
from ..current import current
from ..playbook import NoPlaybook

FORMS = {"text": problems.as_text, "github": problems.as_github, "json": problems.as_json}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--root", default=".", type=click.Path(file_okay=False), help="The playbook's folder; here unless said.")
@click.pass_context
def main(context, root):
    """Check, build and extend a culture playbook."""
    context.obj = Path(root)


def _day(context, parameter, value):
    if value and not is_day(value):
        raise click.BadParameter("write a day such as 2027-05-05")
    today = value or day.of_environment(os.environ) or datetime.date.today().isoformat()
    day.to_environment(today, os.environ)
    return today


today_option = click.option("--today", callback=_day, metavar="DAY", help="Act as if it were this day (2027-05-05).")


class Failure(click.ClickException):
    """Something went wrong that is nobody's wrong usage."""

    exit_code = 1


def current_playbook(root, today, read=current):
    """The playbook and its problems. `read=load` leaves out the checks: it is sooner there, and tells what cannot be read."""
    try:
        return read(root, today)
    except NoPlaybook as refusal:
        raise click.UsageError(str(refusal)) from None


def named_paths(playbook, paths):
    """The paths as records are called in problems. A path that is no record of this playbook is wrong usage."""
    known = {record.path for record in playbook.all()}
    named = set()
    for path in paths:
        full = Path(path).resolve()
        name = full.relative_to(playbook.root).as_posix() if full.is_relative_to(playbook.root) else None
        if name is None or (name not in known and not full.exists()):
            raise click.UsageError(f"{path} is no file of this playbook")
        named.add(name)
    return named


def stop_at(found, strict):
    """Tell the problems; end the command at an error, or at a warning where `strict`."""
    click.echo(problems.as_text(found), nl=False, err=True)
    if problems.has_errors(found) or (strict and found):
        raise Failure("nothing was written; mend the problems above and run it again")
