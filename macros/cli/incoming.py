"""The command for what people send: a mail, a file or an issue, made into a draft."""

from pathlib import Path

import click

from .app import FORMS, Failure, main, today_option, unchecked_playbook


@main.command("import", short_help="Make a draft of an email, file or issue that someone sent.")
@click.argument("file", type=click.Path(exists=True))
@click.option("--id", "id", metavar="ID", help="The id to give it, where its own is taken or cannot be one.")
@click.option("--format", "form", type=click.Choice(["text", "github"]), default="text", help="How problems are written.")
@today_option
@click.pass_obj
def import_(root: Path, file: str, id: str | None, form: str, today: str) -> None:
    """Make a draft of what someone sent in FILE.

    FILE is an email (.eml), the text of one or of an issue, a record (.md, .yml, .txt), a Word file (.docx), or our questions
    with answers. Nothing is ever written over. Exit status: 0 a draft that passes the check, 1 a draft with something to
    fix, or none, 2 wrong usage.
    """
    from ..incoming import draft
    from ..incoming.message import name_of
    from ..incoming.report import report

    playbook, _ = unchecked_playbook(root, today)
    made = draft.draft(playbook, Path(file), id)
    for path, text in made.files.items():
        _write(playbook.root / path, text)
    click.echo(report(made, name_of(Path(file))), nl=False)
    click.echo(FORMS[form](made.refused + made.remaining), nl=False, err=True)
    raise SystemExit(not draft.is_whole(made))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise Failure(f"{path.name} is there already; nothing is written over") from None
