"""Door for people: the command playbook. It parses, calls and prints; the rules are elsewhere.

Exit status: 0 no error (warnings may stand), 1 errors, 2 wrong usage. The only place that reads the clock.
"""

import datetime
import os
import sys
from pathlib import Path

import click

from . import day, problems, timetable
from .checks.schema import is_day
from .current import current
from .playbook import NoPlaybook, load

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


def _clock(context, parameter, value):
    minute = timetable.minute_of_day(value) if value is not None else None
    if value is not None and minute is None:
        raise click.BadParameter("write a clock time such as 09:30")
    return minute


today_option = click.option("--today", callback=_day, metavar="DAY", help="Act as if it were this day (2027-05-05).")


@main.command()
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", help="How problems are written.")
@today_option
@click.pass_obj
def check(root, paths, form, today):
    """Check every record, or show only the problems of the records at PATHS."""
    playbook, found = _current(root, today)
    if paths:
        found = _of_paths(playbook, found, _named(playbook, paths))
    click.echo(FORMS[form](found), nl=False)
    click.echo(problems.summary(found, len(paths) or len(playbook.all())), err=True)
    raise SystemExit(problems.has_errors(found))


@main.command()
@click.option("--site", default="site", type=click.Path(file_okay=False), help="Where the site goes.")
@click.option("--strict", is_flag=True, help="Stop at warnings too.")
@today_option
@click.pass_obj
def build(root, site, strict, today):
    """Check the records and build the site; a failed build leaves the last site standing."""
    from .building import BuildFailed, build_site

    playbook, found = _current(root, today)
    _stop_at(found, strict)
    try:
        found = build_site(playbook, Path(site))
    except BuildFailed as failure:
        raise _Failure(str(failure)) from None
    _stop_at(found, strict)
    click.echo(f"The site is in {site}: {playbook.settings['site_name']}, {len(playbook.all())} records", err=True)


@main.command()
@click.option("--address", default="127.0.0.1:8000", help="Host and port.")
@today_option
@click.pass_obj
def serve(root, address, today):
    """Show the site here and build it again whenever a file changes."""
    from .building import serve_site

    playbook, _ = _current(root, today)
    serve_site(playbook, address)


@main.command()
@click.argument("folder", type=click.Path(file_okay=False))
@today_option
@click.pass_obj
def stage(root, folder, today):
    """Write a copy of the playbook with every page as a file, for another site engine, into FOLDER."""
    from .staging import NotEmpty, stage_playbook

    playbook, found = _current(root, today)
    _stop_at(found, strict=False)
    try:
        pages = stage_playbook(playbook, Path(folder))
    except NotEmpty as refusal:
        raise click.UsageError(str(refusal)) from None
    click.echo(f"{pages} pages were written to {folder}", err=True)


@main.command()
@click.option("--site", default="site", type=click.Path(exists=True, file_okay=False), help="The built site.")
@click.option("--external", is_flag=True, help="Ask the other websites that it links to, politely: this takes minutes.")
@click.option("--again", is_flag=True, help="Ask also those that answered today.")
@click.option("--rate", type=float, default=1, show_default=True, help="Requests a second to one host.")
@click.option("--timeout", type=int, default=20, show_default=True, help="Seconds to wait for an answer.")
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", help="How problems are written.")
@today_option
@click.pass_obj
def links(root, site, external, again, rate, timeout, form, today):
    """Check the links, anchors and indexes of the built site, or the websites that it links to."""
    from .checks import links as checker

    if external:
        found = _ask_others(root, site, again, rate, timeout, today)
    else:
        found = sorted({*checker.check(site, root), *checker.check_files(site)})
    click.echo(FORMS[form](found), nl=False)
    raise SystemExit(problems.has_errors(found))


def _ask_others(root, site, again, rate, timeout, today):
    from .checks import external_links as others

    playbook, _ = _current(root, today)
    home = str(playbook.settings.get("site_url") or "")
    wanted = others.excepted(playbook, others.addresses(site, playbook.root, home))
    manners = others.Manners(rate, timeout, agent=f"{playbook.settings.get('site_name')} link check (+{home}about/)")
    with click.progressbar(length=len(wanted), label="Asking", file=sys.stderr) as bar:
        answers = others.ask(wanted, manners, today, playbook.root / others.KEPT, bar.update, again)
    return sorted(others.problems(playbook, wanted, answers))


@main.command()
@click.argument("kind")
@click.argument("id")
@today_option
@click.pass_obj
def new(root, kind, id, today):
    """Write a commented specimen of a record of this KIND, to be filled in, under the id ID."""
    from .specimen import Refused, write_specimen

    playbook, _ = _current(root, today)
    try:
        path = write_specimen(playbook, kind, id)
    except Refused as refusal:
        raise click.UsageError(str(refusal)) from None
    click.echo(f"Fill in {path}, then run: playbook check {path}")


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How findings are written.")
@today_option
@click.pass_obj
def jargon(root, files, form, today):
    """Find the jargon in your own FILES, with what it means and what to say instead.

    A file is plain text, Markdown, a web page (.html) or a Word document (.docx). Each finding has its line and column;
    in a Word document the line is the number of the paragraph, counting those that hold words.
    """
    from .checks.wording import sound_matcher
    from .jargon import findings

    playbook, _ = _current(root, today, load)
    matcher = sound_matcher(playbook)
    found, faults = [], []
    for file in files:
        more, unread = findings(file, matcher)
        found, faults = found + more, faults + unread
    click.echo(FORMS[form](found + faults), nl=False)
    raise SystemExit(problems.has_errors(faults))


@main.command()
@click.argument("ids", nargs=-1, required=True)
@click.option("--start", callback=_clock, metavar="TIME", help="When it begins (09:30): the timetable gets clock times.")
@click.option("--people", type=click.IntRange(1, 1000), help="How many take part: copies and things to bring are counted.")
@click.option("--large", is_flag=True, help="Large print.")
@click.option("--out", type=click.Path(dir_okay=False), help="The file to write; a name that ends in .docx gives a Word document.")
@today_option
@click.pass_obj
def pack(root, ids, start, people, large, out, today):
    """Make one PDF of packs and activities, by their IDs, in the order given."""
    from .outputs.print import files
    from .outputs.print.press import NotPrinted

    playbook, found = _current(root, today)
    _stop_at([one for one in found if one.level == problems.ERROR], strict=False)
    try:
        records = files.chosen(playbook, ids)
        name, content = files.together(playbook, records, start, people, large, word=str(out).endswith(".docx"))
    except files.NotThere as refusal:
        raise click.UsageError(str(refusal)) from None
    except NotPrinted as failure:
        raise _Failure(str(failure)) from None
    for words in files.doubts(playbook, records, people):
        click.echo(words, err=True)
    path = Path(out or name)
    path.write_bytes(content)
    click.echo(f"Written: {path}", err=True)


def _period(context, parameter, value):
    from .due import days

    found = days(value)
    if found is None:
        raise click.BadParameter("write a period such as 90d, 12w or 3m")
    return found


@main.command()
@click.option("--within", callback=_period, default="90d", show_default=True, metavar="PERIOD", help="How far to look ahead.")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", help="How the list is written.")
@today_option
@click.pass_obj
def due(root, within, form, today):
    """List what is to be reviewed, and the permissions that end, by owner."""
    from . import due as lister

    playbook, _ = _current(root, today)
    found = lister.due(playbook, within)
    click.echo({"text": lister.as_text, "json": lister.as_json, "markdown": lister.as_markdown}[form](found), nl=False)
    click.echo(f"{len(found)} due within {within} days", err=True)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How the report is written.")
@today_option
@click.pass_obj
def plain_words(root, paths, form, today):
    """Report long sentences and unexplained short forms, page by page, or those of the files at PATHS. Stops nothing."""
    from . import plain_words as writing
    from .checks.wording import sound_matcher

    playbook, _ = _current(root, today, load)
    pages = writing.report(playbook, sound_matcher(playbook))
    if paths:
        named = _named(playbook, paths)
        pages = [page for page in pages if page.path in named]
    click.echo({"text": writing.as_text, "json": writing.as_json}[form](pages), nl=False)


class _Failure(click.ClickException):
    exit_code = 1


def _current(root, today, read=current):
    """The playbook and its problems. `read=load` leaves out the checks: it is sooner there, and tells what cannot be read."""
    try:
        return read(root, today)
    except NoPlaybook as refusal:
        raise click.UsageError(str(refusal)) from None


def _named(playbook, paths):
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


def _of_paths(playbook, found, named):
    from .checks import permissions

    others = [p for p in found if p.path in named and p.rule != "permission"]
    return others + [p for p in permissions.check(playbook, named) if p.path in named]


def _stop_at(found, strict):
    click.echo(problems.as_text(found), nl=False, err=True)
    if problems.has_errors(found) or (strict and found):
        raise _Failure("nothing was written; mend the problems above and run it again")
