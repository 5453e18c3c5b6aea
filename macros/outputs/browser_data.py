"""The records as data for scripts in the browser, written into the assets folder when the site is built."""

from .. import terms
from . import run_data

FILES = {"terms.json": terms.as_json, "run/activities.json": run_data.as_json}


def write(playbook, folder):
    """Write every data file of a playbook under the assets folder `folder`; the same bytes each time."""
    for name, made in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made(playbook), "utf-8")
