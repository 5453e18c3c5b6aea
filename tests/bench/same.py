"""Whether the site, the prints, the data and the feed are the same bytes as those of another commit: for after a move.

    python -m tests.bench.same COMMIT

Builds the records as they stand with the code of COMMIT and with today's, on one day, and compares every file.
The names of scripts and styles are set aside, and so are comments in them and the order of the site map. Prints each file
that differs; exit status 0 where none does, 1 where one does.
"""

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .measure import ROOT

RECORDS = ("content", "case_studies")
DAY = "1795305600"  # 22 November 2026, as seconds since 1970
_NAME = re.compile(rb"assets/[a-z-]+(?:/[a-z-]+)*(?:\.[0-9a-f]{10})?\.(js|css|woff2)|assets/[a-z-]+/activities\.json")
_MAPS = ("sitemap.xml", "sitemap.xml.gz")
_SET_ASIDE = (".js", ".css", ".woff2")


def build(records: Path, code: Path, site: Path) -> None:
    """Build the playbook in the folder `records` with the code in the folder `code`."""
    command = [sys.executable, "-m", "macros", "--root", str(records), "build", "--site", str(site)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": DAY, "PYTHONPATH": str(code)}
    subprocess.run(command, check=True, cwd=code, env=environment, stderr=subprocess.DEVNULL)


def files(site: Path) -> dict[str, bytes]:
    """{name: content} of every file of a site that is compared."""
    found = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not (name.startswith("assets/") and path.suffix in _SET_ASIDE):
            found[_NAME.sub(b"assets/*", name.encode()).decode()] = _content(path)
    return found


def _content(path):
    content = path.read_bytes()
    if path.name in _MAPS:
        text = gzip.decompress(content) if path.suffix == ".gz" else content
        return b"\n".join(sorted(text.split(b"<url>")))
    return _NAME.sub(b"assets/*", content)


def main(commit: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        before, after, code, records = (Path(folder) / name for name in ("before", "after", "code", "records"))
        code.mkdir()
        for name in RECORDS:
            shutil.copytree(ROOT / name, records / name)
        shutil.copy(ROOT / "mkdocs.yml", records)
        (records / "overrides").mkdir()
        archive = subprocess.run(["git", "archive", commit], check=True, cwd=ROOT, capture_output=True).stdout
        subprocess.run(["tar", "-x", "-C", str(code)], check=True, input=archive)
        build(records, code, before)
        build(records, ROOT, after)
        one, two = files(before), files(after)
    different = sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name))
    for name in different:
        print(name)
    print(f"{len(one)} files of {commit} and {len(two)} of today's code: {len(different)} differ")
    return bool(different) or not one


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
