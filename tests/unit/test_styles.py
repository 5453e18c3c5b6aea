"""Our styles win by the order of cascade layers; none borrows the theme's own class for weight."""

import re

from tests.support.places import ROOT

ASSETS = ROOT / "overrides" / "assets"


def test_no_style_of_ours_names_the_class_of_the_themes_texts():
    styles = [path for path in ASSETS.rglob("*.css") if "vendor" not in path.parts]
    assert len(styles) > 10
    assert [str(path.relative_to(ASSETS)) for path in styles if re.search(r"md-typeset", path.read_text("utf-8"))] == []
