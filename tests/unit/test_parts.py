"""What a release lists of its parts: every package with its licence, and what stands in the vendor's folder."""

import json

from tests.support import parts

KETTLE = {"name": "Kettle", "version": "1.2", "licence": "MIT", "made": "As it came.", "files": {"kettle/k.js": "ab12"}}
PACKAGE = {"name": "teapot", "version": "3.1", "licenses": [{"license": {"name": "License :: OSI Approved :: BSD License"}},
                                                              {"license": {"id": "BSD-3-Clause"}}]}  # fmt: skip


def test_what_is_vendored_stands_beside_the_packages_with_its_checksums():
    bill = parts.with_vendored({"components": [PACKAGE]}, {"vendored": [KETTLE]})
    assert [(one["name"], one["version"], parts.licences(one)) for one in bill["components"]] == [
        ("teapot", "3.1", "BSD-3-Clause"), ("Kettle", "1.2", "MIT")]  # fmt: skip
    assert bill["components"][1]["components"][0]["hashes"] == [{"alg": "SHA-256", "content": "ab12"}]


def test_every_vendored_part_is_listed():
    manifest = json.loads((parts.VENDOR / "manifest.json").read_text("utf-8"))
    listed = parts.with_vendored({"components": []}, manifest)["components"]
    assert [one["name"] for one in listed] == [entry["name"] for entry in manifest["vendored"]] != []
    assert parts.faults({"components": listed}) == []


def test_a_part_without_a_licence_is_a_fault():
    assert parts.faults({"components": [{"name": "cup", "version": "1"}, PACKAGE]}) == ["cup 1 names no licence"]


def test_the_folder_of_a_machine_is_not_published():
    here = {"name": "mug", "externalReferences": [{"url": "file:///home/me/mug"}, {"url": "https://mug.example.net"}]}
    (one,) = parts.with_vendored({"components": [here]}, {"vendored": []})["components"]
    assert one["externalReferences"] == [{"url": "https://mug.example.net"}]


def test_people_get_a_list_of_names_versions_and_licences():
    assert "| teapot | 3.1 | BSD-3-Clause |\n" in parts.as_list({"components": [PACKAGE]})
