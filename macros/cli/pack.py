"""The command for paper: packs and activities as one document."""

from pathlib import Path

import click

from .. import problems
from ..timing import arithmetic
from .app import Failure, checked_playbook, main, report_and_stop, today_option


def _clock(context: click.Context, parameter: click.Parameter, value: str | None) -> int | None:
    minute = arithmetic.minute_of_day(value) if value is not None else None
    if value is not None and minute is None:
        raise click.BadParameter("write a clock time such as 09:30")
    return minute


@main.command(short_help="Make one PDF or Word file of packs and activities.")
@click.argument("ids", nargs=-1, required=True)
@click.option("--start", callback=_clock, metavar="TIME", help="When it begins (09:30): the timetable gets clock times.")
@click.option("--people", type=click.IntRange(1, 1000), help="How many take part: copies and things to bring are counted.")
@click.option("--card", is_flag=True, help="The session plans alone: one side for each activity, and for each day of a pack.")
@click.option("--large", is_flag=True, help="Large print.")
@click.option("--out", type=click.Path(dir_okay=False), help="The file to write; a name that ends in .docx gives a Word document.")
@today_option
@click.pass_obj
def pack(
    root: Path, ids: tuple[str, ...], start: int | None, people: int | None, card: bool, large: bool, out: str | None, today: str
) -> None:
    """Make one PDF of packs and activities, by their IDs, in the order given."""
    from ..outputs.print import files
    from ..outputs.print.renderer import NotPrinted

    if card and str(out).endswith(".docx"):
        raise click.UsageError("session plans are a PDF; name a file that ends in .pdf")
    playbook, found = checked_playbook(root, today)
    report_and_stop([one for one in found if one.level == problems.ERROR], strict=False)
    try:
        records = files.chosen(playbook, ids)
        if card:
            name, content = files.run_cards(playbook, records, start, large)
        else:
            name, content = files.together(playbook, records, start, people, large, word=str(out).endswith(".docx"))
    except files.NotThere as refusal:
        raise click.UsageError(str(refusal)) from None
    except NotPrinted as failure:
        raise Failure(str(failure)) from None
    for words in files.size_warnings(playbook, records, people):
        click.echo(words, err=True)
    path = Path(out or name)
    try:
        path.write_bytes(content)
    except OSError as fault:
        raise Failure(f"{path} could not be written: {fault.strerror}") from None
    click.echo(f"Written: {path}", err=True)
