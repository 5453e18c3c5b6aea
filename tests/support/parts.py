"""What the project is made of, for each release: what Python packages are installed, which the tool of CycloneDX has listed, and
what stands in overrides/assets/vendor; with a list of the licences for people.

Run as a module in the folder that make parts uses: python -m tests.support.parts dist/parts.cdx.json
"""

import json
import sys
from pathlib import Path

from tests.support.places import ROOT

VENDOR = ROOT / "overrides" / "assets" / "vendor"
# Packages that name no licence where programs look, and the one in their own files.
STATED_ELSEWHERE = {"axe-playwright-python": "MIT", "pypdfium2": "Apache-2.0 OR BSD-3-Clause"}
_CLASSIFIER = "License :: OSI Approved :: "


def with_vendored(bill, manifest):
    """A bill of materials with what is vendored in it, and no package without its licence that has one in its own files."""
    found = {**bill, "components": [_with_licence(one) for one in bill["components"]]}
    found["components"] += [_vendored(entry) for entry in manifest["vendored"]]
    return found


def _with_licence(part):
    """A part with its licence, and without the folder on someone's machine that it was installed from."""
    stated = STATED_ELSEWHERE.get(part["name"])
    elsewhere = [one for one in part.get("externalReferences", ()) if not one["url"].startswith("file:")]
    return {**part, "externalReferences": elsewhere, **({"licenses": [{"expression": stated}]} if stated else {})}


def _vendored(entry):
    path = next(iter(entry["files"]))
    return {
        "type": "library", "bom-ref": f"vendored {entry['name']}", "name": entry["name"], "version": entry["version"],
        "description": entry["made"], "licenses": [{"expression": entry["licence"]}],
        "components": [{"type": "file", "bom-ref": f"file {name}", "name": name,
                        "hashes": [{"alg": "SHA-256", "content": digest}]} for name, digest in entry["files"].items()],
        "evidence": {"occurrences": [{"location": f"overrides/assets/vendor/{path.partition('/')[0]}"}]},
    }  # fmt: skip


def licences(part):
    """The licences of a component in a few words; empty where it names none."""
    said = (one.get("expression") or one["license"].get("id") or one["license"]["name"] for one in part.get("licenses", ()))
    # Some packages give the whole text for a name; its first line says which it is. Others say it twice, once by a classifier.
    names = [one.strip().splitlines()[0].strip()[:80] for one in said]
    plain = [one for one in names if not one.startswith(_CLASSIFIER)]
    return " · ".join(dict.fromkeys(plain or [one.removeprefix(_CLASSIFIER) for one in names]))


def as_list(bill):
    """The same for people, in Markdown: name, version and licence of each."""
    rows = sorted(f"| {part['name']} | {part.get('version', '')} | {licences(part)} |" for part in bill["components"])
    return "\n".join(["# What it is made of", "", "| part | version | licence |", "| --- | --- | --- |", *rows, ""])


def faults(bill):
    """The parts that name no licence."""
    return [f"{part['name']} {part.get('version', '')} names no licence" for part in bill["components"] if not licences(part)]


def main(path):
    """Add what is vendored to the bill of materials in a file, hold it to the standard's schema, and write the list beside it."""
    from cyclonedx.schema import SchemaVersion  # in the folder for audits alone
    from cyclonedx.validation.json import JsonStrictValidator

    bill = with_vendored(json.loads(path.read_text("utf-8")), json.loads((VENDOR / "manifest.json").read_text("utf-8")))
    text = json.dumps(bill, indent=2) + "\n"
    wrong = [
        *faults(bill),
        *filter(None, [JsonStrictValidator(SchemaVersion.from_version(bill["specVersion"])).validate_str(text)]),
    ]
    if wrong:
        sys.exit("\n".join(map(str, wrong)))
    path.write_text(text, "utf-8")
    path.with_name("licences.md").write_text(as_list(bill), "utf-8")
    print(f"{len(bill['components'])} parts with their licences are in {path} and {path.with_name('licences.md')}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
