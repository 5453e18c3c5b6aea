"""Commands for taking a case study back: withdraw it, and see that nothing of it is left."""

from pathlib import Path

import click

from ..model.kinds import KINDS
from ..model.playbook import read_record
from .app import Failure, main, today_option, unchecked_playbook

_KIND = "case-study"
_SPEC = KINDS[_KIND]
_REASON = "The people who shared it asked for it back."


@main.command(short_help="Take a case study back, and leave a tombstone in its place.")
@click.argument("id")
@click.option("--reason", default="", help=f"A sentence for the tombstone that stays at its address.  [default: {_REASON}]")
@today_option
@click.pass_obj
def withdraw(root: Path, id: str, reason: str, today: str) -> None:
    """Make a tombstone of the case study ID: its text leaves the file, and the site with the next build."""
    from ..forms.record_writer import markdown_record, yaml_record

    path = root / _SPEC.file_of(id)
    if "/" in id or not path.is_file():
        raise click.UsageError(f"there is no case study {id}")
    fields = {"id": id, "kind": _KIND, "status": "withdrawn", "since": today, "reason": " ".join(reason.split()) or _REASON}
    path.write_text(markdown_record(yaml_record(fields)), "utf-8", newline="\n")
    click.echo(f"{_SPEC.folder}/{path.name} is a tombstone now. The history of the repository still holds its text.", err=True)


@main.command(short_help="Look for what a built site still says of a case study.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--site", default="site", type=click.Path(exists=True, file_okay=False, path_type=Path), help="The built site.")
def traces(file: Path, site: Path) -> None:
    """Look in every file of a built site for what the case study in FILE said, also in PDFs, Word files and the search index.

    FILE is its file as it was before it was withdrawn. Exit status: 0 nothing is left, 1 something is.
    """
    from ..withdrawal import traces as finder

    record, _ = read_record(file.resolve(), file.resolve().parent, _SPEC)
    if record is None:
        raise Failure(f"{file} cannot be read as a case study")
    found = list(finder.traces(site, record))
    for path, text in found:
        click.echo(f'{path}: still says "{text}"')
    click.echo(f"{len(finder.texts_of(record))} texts were looked for; {len(found)} are left", err=True)
    raise SystemExit(bool(found))


@main.command(short_help="Ask the published site whether a case study has gone.")
@click.argument("id")
@click.option("--at", "home", help="Where the site is published; by default, site_url from the settings.")
@click.option("--tries", type=click.IntRange(1, 100), default=1, show_default=True, help="How often to ask, half a minute apart.")
@today_option
@click.pass_obj
def withdrawn(root: Path, id: str, home: str | None, tries: int, today: str) -> None:
    """Ask the published site whether the case study ID is gone: a tombstone at its address, and no data."""
    from ..outputs.data.export import BASE, folder
    from ..withdrawal import traces as finder

    playbook, _ = unchecked_playbook(root, today)
    address = _SPEC.address_of(id)
    home = home or str(playbook.settings.get("site_url") or "")
    found = finder.published_traces(home, address, f"{BASE}{folder(_KIND)}/{id}.json", tries)
    for one in found:
        click.echo(one)
    click.echo(f"{home.rstrip('/')}{address} {'is not withdrawn yet' if found else 'is withdrawn'}", err=True)
    raise SystemExit(bool(found))
