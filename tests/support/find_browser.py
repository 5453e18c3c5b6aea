"""Finds the browser that the tests drive: an installed Chromium or Chrome, else Playwright's, else the system's package.

Chromium comes without a window as a program of its own, which opens a page in half the time and is taken where it is
there. It keeps no page for the Back button, so that tests of that ask for a whole browser.
Run as a module it makes sure that there is one, or says plainly that there is none.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

WITHOUT_WINDOW = ("chromium-headless-shell",)
WHOLE = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PACKAGES = ("chromium", "chromium-headless-shell")  # of Debian
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def installed(names=WHOLE):
    """The path of an installed Chromium or Chrome, or None."""
    return next(filter(None, map(shutil.which, names)), None)


def playwrights_own():
    """The path of the browser that Playwright has downloaded, or None."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def find(whole=False):
    """The path of a browser. Raises LookupError with a plain message where there is none."""
    found = (not whole and installed(WITHOUT_WINDOW)) or installed() or playwrights_own()
    if not found:
        raise LookupError("no browser was found: install Chromium or Chrome, or run: python -m playwright install chromium")
    return found


def make_sure():
    """Find a browser, or get one: Playwright's download first, the system's package after that."""
    if installed() or playwrights_own():
        return find()
    print("No browser was found; fetching one.", flush=True)
    if subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"]).returncode and shutil.which("apt-get"):
        sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
        subprocess.run([*sudo, "apt-get", "update", "--quiet"], check=False)
        for package in PACKAGES:
            subprocess.run([*sudo, "apt-get", "install", "--yes", "--quiet", package], check=False)
    return find()


if __name__ == "__main__":
    try:
        print(f"Browser for the tests: {make_sure()}")
    except LookupError as missing:
        sys.exit(f"{missing}")
