"""What Python ships to the forms of the browser, as the tests of the browser's side read it.

Run as a module it writes the file again, as `make guides` does.
"""

import json
from typing import Any

from macros.forms import shared_rules
from macros.model.kinds import KINDS
from tests.support.places import VECTORS

PATH = VECTORS / "shared_rules.json"
_ABOUT = "What macros/forms/shared_rules.py ships with a page, for the browser's side of these cases; make guides writes it."


def shipped() -> dict[str, Any]:
    """The rules of every form, as plain data."""
    rules = {
        "about": _ABOUT,
        "personal_detail": shared_rules.of_personal_detail(),
        "code": shared_rules.of_code(),
        "records": {kind.name: shared_rules.of_records(kind) for kind in KINDS.values() if kind.form},
    }
    found: dict[str, Any] = json.loads(json.dumps(rules))
    return found


if __name__ == "__main__":
    PATH.write_text(json.dumps(shipped(), indent=1) + "\n", "utf-8", newline="\n")
    print(f"Written: {PATH.name}")
