"""What stands at the top of the repository, as git follows it: whoever opens it sees a dozen names, and each has its reason."""

import subprocess

from tests.support.places import ROOT

AT_THE_TOP = """
.ci
.editorconfig
.gitattributes
.github
.gitignore
.pre-commit-config.yaml
.vscode
CHANGELOG.md
CONTRIBUTING.md
LICENSE
LICENSE-CONTENT.md
Makefile
README.md
case_studies
content
macros
mkdocs.yml
overrides
publiccode.yml
pyproject.toml
requirements.lock
schemas
tests
""".split()


def test_these_and_no_others_stand_at_the_top_of_the_repository():
    followed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert sorted({path.partition("/")[0] for path in followed.split("\0") if path}) == AT_THE_TOP
