"""Where things are that tests read, and the day on which every test takes place."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"
VECTORS = TESTS / "vectors"
TINY = TESTS / "corpus"
TODAY = "2026-11-22"
