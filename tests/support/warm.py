"""A playbook as everything that is made of it: with what was made before at hand, and with nothing. They have to be the same."""

from macros import checks
from macros.engine.session import Session
from macros.model import playbook
from macros.outputs.assets import served
from macros.outputs.files import files
from macros.outputs.pages.routes import pages
from macros.outputs.pages.templates import environment
from macros.problems import has_errors
from tests.support.places import TODAY

PRINTS = ".cache/print"


def warm(root, today=TODAY, drafts=False):
    """{path: bytes} of all that a new process makes where others built before it."""
    playbook.forget_records()
    session = Session(root, today, drafts)
    loaded, problems = session.read()
    assert not has_errors(problems), problems
    session.begin()
    found = _all(loaded, session.made, root)
    session.made.save()
    return found


def cold(root, today=TODAY, drafts=False):
    """The same where nobody did. PDFs alone are taken from those that say the same."""
    playbook.forget_records()
    environment.cache_clear()
    served.begin(root)
    loaded, problems = playbook.load(root, today, drafts)
    assert not has_errors(problems + checks.check(loaded)), problems
    return _all(loaded, None, root)


def differing(one, other):
    """The paths that are not the same in both."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def _all(loaded, made, root):
    more = {"made": made} if made else {}
    found = {path: text.encode() for path, text in pages(loaded, **more).items()}
    return found | dict(files(loaded, kept=root / PRINTS, **more))


class Edit:
    """One change to a copy of the tiny playbook: files written anew, each from its text before, or whole."""

    def __init__(self, changes, today=TODAY, drafts=False):
        self.changes, self.day = changes, {"today": today, "drafts": drafts}

    def do(self, root):
        for name, change in self.changes.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if change is None:
                path.unlink()
            else:
                path.write_text(change(path.read_text("utf-8")) if callable(change) else change, "utf-8")


def said(old, new):
    """A change of a text: `new` where it said `old`, once."""

    def change(text):
        assert text.count(old) == 1, f"it should say {old!r} once"
        return text.replace(old, new)

    return change
