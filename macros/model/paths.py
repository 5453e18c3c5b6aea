"""Where the package's own files are: inside it where it was installed from a wheel, around it in a checkout.

Nothing else in macros may work this out for itself.
"""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
_IN_THE_WHEEL = PACKAGE / "data"  # where pyproject.toml has a wheel keep what stands beside macros/ in the checkout

# The repository's folder, for what writes into it; None where the package was installed from a wheel.
CHECKOUT = None if _IN_THE_WHEEL.is_dir() else PACKAGE.parent
SCHEMAS = (CHECKOUT or _IN_THE_WHEEL) / "schemas"
OVERRIDES = (CHECKOUT or _IN_THE_WHEEL) / "overrides"
PRINT_TEMPLATES = PACKAGE / "outputs" / "print" / "templates"
SERVER_TEMPLATES = PACKAGE / "outputs" / "hosting" / "templates"
MKDOCS_HOOK = PACKAGE / "engine" / "mkdocs_hook.py"
