"""Writes a playbook out whole, every generated page as a file, for a site engine that runs no hook of ours."""

import json
import shutil

from .kinds import COLLECTIONS
from .outputs import files as extra
from .outputs.addresses import relative_links
from .outputs.pages import beside, pages
from .outputs.print.press import KEPT
from .paths import OVERRIDES
from .playbook import PAGES


class NotEmpty(Exception):
    """The folder holds something already."""


def stage_playbook(playbook, folder):
    """Write the checked playbook to `folder`, which must be empty or not there. Returns the number of pages."""
    if folder.exists() and any(folder.iterdir()):
        raise NotEmpty(f"{folder} is not empty; choose another folder")
    _copy_records(playbook.root, folder)
    shutil.copytree(OVERRIDES, folder / "overrides", dirs_exist_ok=True)
    if (playbook.root / "overrides").is_dir():
        shutil.copytree(playbook.root / "overrides", folder / "overrides", dirs_exist_ok=True)
    shutil.copytree(playbook.root / PAGES, folder / PAGES, dirs_exist_ok=True)
    by_hand = [path.relative_to(folder / PAGES).as_posix() for path in sorted((folder / PAGES).rglob("*.md"))]
    generated = beside(by_hand, pages(playbook))
    for name in by_hand:
        path = folder / PAGES / name
        path.write_text(relative_links(path.read_text("utf-8"), name, [*by_hand, *generated]), "utf-8")
    for path, text in generated.items():
        (folder / PAGES / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / PAGES / path).write_text(text, "utf-8")
    for address, content in extra.files(playbook, kept=playbook.root / KEPT):
        path = folder / PAGES / address.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (folder / "mkdocs.yml").write_text(json.dumps(_settings(playbook), indent=2, ensure_ascii=False) + "\n", "utf-8")
    return len(generated) + len(by_hand)


def _copy_records(root, folder):
    """The macros of hand-written pages read the records again, beside the staged pages."""
    for collection in COLLECTIONS.values():
        if (root / collection.folder).is_dir():
            shutil.copytree(root / collection.folder, folder / collection.folder)


def _settings(playbook):
    """The settings as JSON, which is YAML too: without our hook, with our templates and with the day."""
    settings = {key: value for key, value in playbook.settings.items() if key not in ("hooks", "watch", "site_dir")}
    theme = settings.get("theme") or {}
    settings["theme"] = {**theme, "custom_dir": "overrides"}
    settings["extra"] = {**(settings.get("extra") or {}), "playbook_day": playbook.today}
    return settings


