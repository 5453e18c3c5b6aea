"""What pytest does for mutation testing: notes which lines each test reaches, or runs chosen tests alone in their order."""

import contextlib
import os
import sys
from pathlib import Path

import pytest

WRONG_CODE = 99  # of all exit codes the one that says that another copy of the code was tested


class RightCode:
    """Stops all where the code that is imported is not the copy in which this process stands."""

    def pytest_collection_finish(self):
        found = sys.modules.get("macros")
        if found and not Path(found.__file__).is_relative_to(Path.cwd()):
            os._exit(WRONG_CODE)


class Chosen:
    """Runs the tests named, in that order, and no others; keeps the name of the first that fails."""

    def __init__(self, names, note):
        self.order, self.note = {name: number for number, name in enumerate(names)}, note

    def pytest_collection_modifyitems(self, items):
        items[:] = sorted((item for item in items if item.nodeid in self.order), key=lambda item: self.order[item.nodeid])

    def pytest_runtest_logreport(self, report):
        if report.failed:
            self.note.write_text(report.nodeid, "utf-8")


class Reached:
    """Coverage keeps lines by context. Each test is one, and so is each fixture that several tests share: what such a fixture
    reaches, all of them reach. Notes how long each test takes.
    """

    def __init__(self, coverage):
        self.coverage, self.tests, self.open = coverage, {}, [""]

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item, nextitem):
        fixtures = item._fixtureinfo.name2fixturedefs.values()
        shared = [_name(one) for found in fixtures for one in found if one.scope != "function"]
        began = _computed()
        with self._context(item.nodeid):
            answer = yield
        self.tests[item.nodeid] = {"seconds": round(_computed() - began, 3), "rests_on": [item.nodeid, *shared]}
        return answer

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_fixture_setup(self, fixturedef, request):
        with contextlib.nullcontext() if fixturedef.scope == "function" else self._context(_name(fixturedef)):
            return (yield)

    @contextlib.contextmanager
    def _context(self, name):
        self.open.append(name)
        self.coverage.switch_context(name)
        try:
            yield
        finally:
            self.open.pop()
            self.coverage.switch_context(self.open[-1])


def _computed():
    """Seconds of computing by this process and its children, which are the same on a machine that is busy with other things."""
    return sum(os.times()[:4])


def _name(fixture):
    return f"fixture {fixture.baseid}:{fixture.argname}"
