"""What others made is listed with its licence and checksum, and nothing of ours names another host to load from."""

import hashlib
import json
import re
import shutil

import pytest

from tests.support.places import ROOT

OVERRIDES = ROOT / "overrides"
VENDOR = OVERRIDES / "assets" / "vendor"
MANIFEST = "manifest.json"
REPORTED_OF_EACH = ("name", "version", "licence", "licence_file", "origin", "made", "files")
TEXTS = (".html", ".css", ".js", ".mjs", ".svg")

_COMMENTS = re.compile(r"\{#.*?#\}|<!--.*?-->|/\*.*?\*/|(?:^|(?<=[\s;{}]))//[^\n]*", re.S | re.M)
_LINKS_TO_FOLLOW = re.compile(r"(<a\b[^>]*?\shref=)([\"'])[^\"']*\2")
# Names of languages inside a file. Browsers never ask for them.
_NAMESPACES = re.compile(r"http://www\.w3\.org/(?:2000/svg|1999/xhtml|1999/xlink)(?=[\"'\s>])")
_HOST = re.compile(r"(?:\b(?:https?|wss?):)?//[A-Za-z0-9][\w.-]*")


def faults(vendor):
    """What is wrong between the files of a vendor folder and its manifest, as readable lines."""
    entries = json.loads((vendor / MANIFEST).read_text("utf-8"))["vendored"]
    listed = {name: digest for entry in entries for name, digest in entry["files"].items()}
    licences = {entry["licence_file"] for entry in entries}
    there = {path.relative_to(vendor).as_posix() for path in vendor.rglob("*") if path.is_file()} - {MANIFEST}
    found = [f"{name} is not in the manifest" for name in sorted(there - set(listed) - licences)]
    found += [f"{name} is not there" for name in sorted((set(listed) | licences) - there)]
    found += [f"{name} has changed" for name in sorted(there & set(listed)) if _digest(vendor / name) != listed[name]]
    found += [f"{entry.get('name')} lacks {key}" for entry in entries for key in REPORTED_OF_EACH if not entry.get(key)]
    return found


def mentioned(path):
    """The hosts that the manifest says a vendored file may name, with why. Of any other file, none."""
    entries = json.loads((VENDOR / MANIFEST).read_text("utf-8"))["vendored"]
    return {host for entry in entries if VENDOR in path.parents and path.relative_to(VENDOR).as_posix() in entry["files"]
            for host in entry.get("mentions", ())}  # fmt: skip


def hosts(text):
    """The hosts that a page, style sheet or script names, apart from links that a reader follows."""
    for harmless in (_COMMENTS, _LINKS_TO_FOLLOW, _NAMESPACES):
        text = harmless.sub("", text)
    return _HOST.findall(text)


def _digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def copy(tmp_path):
    return shutil.copytree(VENDOR, tmp_path / "vendor")


def test_every_vendored_file_is_in_the_manifest_unchanged_and_licensed():
    assert faults(VENDOR) == []
    assert len([path for path in VENDOR.rglob("*") if path.suffix == ".woff2"]) == 4


def test_a_vendored_file_that_changes_by_a_byte_is_noticed(copy):
    font = copy / "atkinson-hyperlegible/regular.woff2"
    content = bytearray(font.read_bytes())
    content[-1] ^= 1
    font.write_bytes(content)
    assert faults(copy) == ["atkinson-hyperlegible/regular.woff2 has changed"]


def test_a_vendored_file_that_nobody_listed_is_noticed(copy):
    (copy / "library.js").write_text("1")
    assert faults(copy) == ["library.js is not in the manifest"]


@pytest.mark.parametrize("name", ["atkinson-hyperlegible/OFL.txt", "atkinson-hyperlegible/bold.woff2"])
def test_a_licence_or_file_that_is_gone_is_noticed(copy, name):
    (copy / name).unlink()
    assert faults(copy) == [f"{name} is not there"]


@pytest.mark.parametrize("key", ["name", "version", "licence", "origin", "made"])
def test_an_entry_that_does_not_say_where_it_comes_from_is_noticed(copy, key):
    manifest = json.loads((copy / MANIFEST).read_text("utf-8"))
    del manifest["vendored"][0][key]
    (copy / MANIFEST).write_text(json.dumps(manifest))
    assert [line.endswith(f"lacks {key}") for line in faults(copy)] == [True]


def test_no_page_style_sheet_or_script_names_another_host_to_load_from():
    texts = {path: path.read_text("utf-8") for path in OVERRIDES.rglob("*") if path.suffix in TEXTS}
    assert {path.suffix for path in texts} >= {".html", ".css", ".js", ".svg"}
    found = {path: sorted({host.rpartition("/")[2] for host in hosts(text)} - mentioned(path)) for path, text in texts.items()}
    assert {path.name: others for path, others in found.items() if others} == {}


def test_a_vendored_script_that_names_hosts_has_no_means_to_ask_them():
    means = re.compile(r"\bfetch\(|XMLHttpRequest|\bimport\(|\bWorker\b|WebSocket|EventSource|sendBeacon|\.src\s*=|createElement\(")
    scripts = [path for path in VENDOR.rglob("*.js") if mentioned(path)]
    assert scripts and {path.name: means.findall(path.read_text("utf-8")) for path in scripts} == {"docx.js": []}


@pytest.mark.parametrize(
    "text",
    [
        '<script src="https://cdn.example.org/a.js"></script>',
        '<img src="//cdn.example.org/a.png">',
        '<link rel="stylesheet" href="https://fonts.example.org/css">',
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://cdn.example.org/a.png"/></svg>',
        "body { background: url(https://cdn.example.org/a.png) }",
        '@import "//cdn.example.org/a.css";',
        'import { a } from "https://cdn.example.org/a.js";  // so',
        'fetch("//cdn.example.org/a.json")',
        'new WebSocket("wss://cdn.example.org/")',
        '<script src="http://www.w3.org/2000/svg/a.js"></script>',
    ],
)
def test_another_host_would_be_noticed(text):
    assert len(hosts(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        '<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>',
        "// See https://example.org/why\nconst half = 1 / 2;",
        "/* https://example.org/why */ a { color: red }",
        '<svg xmlns="http://www.w3.org/2000/svg">',
        "{# as in https://example.org/why #}<p>",
    ],
)
def test_a_link_a_comment_and_a_namespace_are_no_fault(text):
    assert hosts(text) == []
