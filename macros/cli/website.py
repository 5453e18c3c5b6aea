"""Commands for the site: build it, see it, hand it to another engine, follow its links."""

import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

import click

from .. import problems
from ..checks.settings import for_the_public
from ..engine.session import Session
from ..model.restrictions import Restrictions
from ..problems import Problem
from .app import FORMS, Failure, checked, checked_playbook, main, report_and_stop, today_option
from .progress import shown


@main.command(short_help="Check every record, then build the site.")
@click.option("--site", default="site", type=click.Path(file_okay=False, path_type=Path), help="Where the site goes.")
@click.option("--strict", is_flag=True, help="Stop at warnings too.")
@click.option("--drafts", is_flag=True, help="Show drafts too: for a preview, never for a site that people reach.")
@click.option("--no-prints", is_flag=True, help="Make no PDF and no Word document: to see pages sooner, never for a site that "
              "people reach. At the address of each stands a sheet that says so; all else is the same.")  # fmt: skip
@click.option("--public", is_flag=True, help="For a site that people reach: stop while one of the host's settings in mkdocs.yml "
              "is a placeholder.")  # fmt: skip
@click.option("--compressed", is_flag=True, help="Put a packed copy (.gz) beside each file, for a web server that hands it over.")
@click.option("--permissions", type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="A newer state of the playbook: show nothing that its records no longer allow.")  # fmt: skip
@click.option("--withdraw", multiple=True, metavar="KIND/ID", help="Leave out this record, as if it were withdrawn.")
@today_option
@click.pass_obj
def build(root: Path, site: Path, strict: bool, drafts: bool, no_prints: bool, public: bool, compressed: bool,
          permissions: Path | None, withdraw: tuple[str, ...], today: str) -> None:  # fmt: skip
    """Check the records and build the site.

    What may no longer be shown leaves the last site first. A build that fails then leaves the rest of that site standing.
    """
    from ..outputs.search import index
    from ..withdrawal.takedown import SiteRemoved, remake_search, take_out

    session = Session(root, today, drafts, Restrictions(permissions, frozenset(withdraw)))
    session.prints, session.compressed = not no_prints, compressed
    with suppress(Exception), shown(session):  # what is wrong is told below: nothing may stand in the way of taking out
        session.read()  # it knows the records from before, which is soon done
    try:
        taken = take_out(site, today, Restrictions(permissions or root, frozenset(withdraw)), drafts)
    except SiteRemoved as fault:
        raise Failure(str(fault)) from None
    for one in taken:
        click.echo(f"{one.path} may no longer be shown; it was taken out of {site}", err=True)
    try:
        _build(session, site, strict, public)
    finally:
        if taken:
            remake_search(site, lambda folder: index.index(folder, checked(session)[0]))


def _build(session: Session, site: Path, strict: bool, public: bool) -> None:
    from ..engine.build import BuildFailed, build_site

    playbook, found = checked(session)
    report_and_stop(for_the_public(found) if public else found, strict)
    try:
        with shown(session):
            found = build_site(session, site)
    except BuildFailed as failure:
        raise Failure(str(failure)) from None
    report_and_stop(found, strict)
    click.echo(f"The site is in {site}: {playbook.settings['site_name']}, {len(playbook.all())} records", err=True)


@main.command(short_help="Show the site on this computer, and rebuild it as you edit.")
@click.option("--address", default="127.0.0.1:8000", help="Host and port.")
@today_option
@click.pass_obj
def serve(root: Path, address: str, today: str) -> None:
    """Show the site here and build it again whenever a file changes."""
    from ..engine.preview.editing import serve_site

    session = Session(root, today)
    checked(session)
    with shown(session):
        serve_site(session, address, partial(click.echo, err=True))


@main.command(short_help="Write every page into a folder for another site engine.")
@click.argument("folder", type=click.Path(file_okay=False))
@click.option("--no-prints", is_flag=True, help="Make no PDF and no Word document, but a sheet that says so for each.")
@today_option
@click.pass_obj
def stage(root: Path, folder: str, no_prints: bool, today: str) -> None:
    """Write a copy of the playbook with every page as a file, for another site engine, into FOLDER."""
    from ..engine.stage import NotEmpty, stage_playbook

    session = Session(root, today)
    playbook, found = checked(session)
    report_and_stop(found, strict=False)
    try:
        with shown(session):
            session.step("Writing the pages and the prints")
            pages = stage_playbook(playbook, Path(folder), prints=not no_prints)
    except NotEmpty as refusal:
        raise click.UsageError(str(refusal)) from None
    click.echo(f"{pages} pages were written to {folder}", err=True)


@main.command(short_help="Check the links of the built site, or the sites it links to.")
@click.option("--site", default="site", type=click.Path(exists=True, file_okay=False, path_type=Path), help="The built site.")
@click.option("--external", is_flag=True, help="Ask the other websites that it links to, politely: this takes minutes.")
@click.option("--again", is_flag=True, help="Also ask those that answered today.")
@click.option("--rate", type=click.FloatRange(min=0, min_open=True), default=1, show_default=True,
              help="Requests a second to one host.")  # fmt: skip
@click.option("--timeout", type=click.IntRange(min=1), default=20, show_default=True, help="Seconds to wait for an answer.")
@click.option("--format", "form", type=click.Choice([*FORMS, "markdown"]), default="text",
              help="How problems are written; markdown, for an issue, goes with --external and never fails.")  # fmt: skip
@today_option
@click.pass_obj
def links(root: Path, site: Path, external: bool, again: bool, rate: float, timeout: int, form: str, today: str) -> None:
    """Check the links, anchors and indexes of the built site, or the websites that it links to."""
    from ..links import internal

    if external:
        found, text = _ask_others(root, site, again, rate, timeout, today)
    elif form == "markdown":
        raise click.UsageError("--format markdown goes with --external")
    else:
        found, text = sorted(internal.check(site, root)), ""
    click.echo(text if form == "markdown" else FORMS[form](found), nl=False)
    raise SystemExit(form != "markdown" and problems.has_errors(found))


def _ask_others(root: Path, site: Path, again: bool, rate: float, timeout: int, today: str) -> tuple[list[Problem], str]:
    """The problems of the links to other websites, and the same for an issue; how many were asked is said at once."""
    from ..links import external as others
    from ..reports import link_summary

    playbook, _ = checked_playbook(root, today)
    home = str(playbook.settings.get("site_url") or "")
    wanted = others.excepted(playbook, others.addresses(site, playbook.root, home))
    policy = others.RequestPolicy(rate, timeout, agent=f"{playbook.settings.get('site_name')} link check (+{home}about/)")
    with click.progressbar(length=len(wanted), label="Asking", file=sys.stderr) as bar:
        answers = others.ask(wanted, policy, today, playbook.root / others.KEPT, bar.update, again)
    found = sorted(others.problems(playbook, wanted, answers))
    click.echo(link_summary.summary(found, len(wanted)), err=True)
    return found, link_summary.as_markdown(found, len(wanted))
