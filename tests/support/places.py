"""Where things are that tests read, and the day on which every test takes place."""

import atexit
import shutil
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"
VECTORS = TESTS / "vectors"
TODAY = "2026-11-22"

# An invented playbook about Exampleshire, whole and with something of everything: the only one that tests of the code read.
CORPUS = TESTS / "corpus"

# Its core: the files that make a very small playbook by themselves, with no problem at all and every field used once. Nothing in
# them may point to the rest of the corpus. Where a test changes one thing and looks at everything, this is quick.
CORE = """
mkdocs.yml
case_studies/a-shared-rota.md
case_studies/tea-at-four.md
content/activities/two-good-things.yml
content/activities/walk-and-talk.yml
content/briefs/for-the-board.yml
content/checklists/after-the-move.yml
content/checklists/how-we-talk.yml
content/feedback/a-login.yml
content/feedback/bigger-print.yml
content/glossary/huddle.yml
content/glossary/rota.yml
content/packs/a-first-hour.yml
content/pages/about.md
content/pages/accessibility.md
content/pages/contribute.md
content/pages/index.md
content/pages/privacy.md
content/pages/raise-a-concern.md
content/phases/listen-first.yml
content/sources/exampleshire-guide.yml
content/sources/rota-report.yml
content/tips/ask-one-question.yml
content/tips/share-the-kettle.yml
content/vocabulary/changes.yml
content/vocabulary/elements.yml
content/vocabulary/equipment.yml
content/vocabulary/exceptions.yml
content/vocabulary/found-pages.yml
content/vocabulary/harms.yml
content/vocabulary/formats.yml
content/vocabulary/links-not-checked.yml
content/vocabulary/moments.yml
content/vocabulary/money.yml
content/vocabulary/regions.yml
content/vocabulary/roles.yml
content/vocabulary/scales.yml
content/vocabulary/settings.yml
content/vocabulary/source-elements.yml
content/vocabulary/systems.yml
content/vocabulary/topics.yml
content/vocabulary/web.yml
content/vocabulary/words-to-avoid.yml
content/ways/say-what-you-need.md
content/ways/try-it-small.md
""".split()


def _core_alone():
    """A folder that holds the core and nothing else, until this process ends."""
    folder = Path(tempfile.mkdtemp(prefix="tiny-playbook-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name in CORE:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(CORPUS / name, folder / name)
    return folder


TINY = _core_alone()
