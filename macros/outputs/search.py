"""The search index, made by Pagefind from the finished pages. The browser fetches only the parts that it needs."""

import subprocess
import sys


def index(site):
    """Index the built site in the folder `site`; leaves `site`/pagefind. Raises RuntimeError with what was said."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--silent"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"the search index could not be made: {done.stderr or done.stdout}")
