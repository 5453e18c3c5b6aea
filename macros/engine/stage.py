"""Writes a playbook out whole, every generated page as a file, for a site engine that runs no hook of ours."""

import json
import shutil
from pathlib import Path

from ..forms.record_writer import markdown_record, yaml_record
from ..model.paths import OVERRIDES
from ..model.playbook import PAGES, Playbook
from ..model.record import Record
from ..model.visibility import Visibility
from ..outputs import files
from ..outputs.assets.served import FOLDER as ASSETS
from ..outputs.pages.hand_written import prepared
from ..outputs.pages.records import PERMISSION_ENDED
from ..outputs.pages.routes import beside, frame, pages
from ..outputs.print.renderer import KEPT


class NotEmpty(Exception):
    """The folder holds something already."""


def stage_playbook(playbook: Playbook, folder: Path, prints: bool = True) -> int:
    """Write the checked playbook to `folder`, which must be empty or not there. Returns the number of pages."""
    if folder.exists() and any(folder.iterdir()):
        raise NotEmpty(f"{folder} is not empty; choose another folder")
    _copy_records(playbook, folder)
    shutil.copytree(OVERRIDES, folder / "overrides", dirs_exist_ok=True)
    if (playbook.root / "overrides").is_dir():
        shutil.copytree(playbook.root / "overrides", folder / "overrides", dirs_exist_ok=True)
    shutil.rmtree(folder / "overrides" / ASSETS)  # what is served of them comes with all other files
    shutil.copytree(playbook.root / PAGES, folder / PAGES, dirs_exist_ok=True)
    by_hand = [path.relative_to(folder / PAGES).as_posix() for path in sorted((folder / PAGES).rglob("*.md"))]
    generated = beside(by_hand, pages(playbook))
    for name in by_hand:
        path = folder / PAGES / name
        path.write_text(prepared(playbook, path.read_text("utf-8"), name, [*by_hand, *generated]), "utf-8")
    for name, text in generated.items():
        path = folder / PAGES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    for address, content in files.files(playbook, kept=playbook.root / KEPT, printed=prints):
        path = folder / PAGES / address.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (folder / "mkdocs.yml").write_text(json.dumps(_settings(playbook), indent=2, ensure_ascii=False) + "\n", "utf-8")
    return len(generated) + len(by_hand)


def _copy_records(playbook: Playbook, folder: Path) -> None:
    """The macros of hand-written pages read the records again, beside the staged pages: those that may be shown, and tombstones."""
    for record in playbook.all():
        path = folder / record.path
        path.parent.mkdir(parents=True, exist_ok=True)
        match playbook.visibility(record):
            case Visibility.VISIBLE | Visibility.REMOVED:
                shutil.copy(playbook.root / record.path, path)
            case Visibility.EXPIRED:
                path.write_text(_tombstone(playbook, record), "utf-8")


def _tombstone(playbook: Playbook, record: Record) -> str:
    """The file of a record whose permission has ended, as that of one that was taken back."""
    fields = {"id": record.id, "kind": record.kind, "status": "withdrawn", "since": playbook.today, "reason": PERMISSION_ENDED}
    header = yaml_record(fields)
    return markdown_record(header) if record.spec.suffix == ".md" else header


def _settings(playbook: Playbook) -> dict[str, object]:
    """The settings as JSON, which is YAML too: without our hook, with our templates and with the day."""
    settings = {key: value for key, value in playbook.settings.items() if key not in ("hooks", "watch", "site_dir")}
    theme = settings.get("theme") or {}
    settings["theme"] = {**theme, "custom_dir": "overrides"}
    settings["extra"] = {**(settings.get("extra") or {}), **frame(playbook)}
    return settings
