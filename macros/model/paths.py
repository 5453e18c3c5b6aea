"""Where the package's own files are: inside it where it was installed from a wheel, around it in a checkout.

Nothing else in macros may work this out for itself.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_IN_THE_WHEEL = _PACKAGE / "data"  # where pyproject.toml has a wheel keep what stands beside macros/ in the checkout

# The repository's folder, for what writes into it; None where the package was installed from a wheel.
CHECKOUT = None if _IN_THE_WHEEL.is_dir() else _PACKAGE.parent
SCHEMAS = (CHECKOUT or _IN_THE_WHEEL) / "schemas"
OVERRIDES = (CHECKOUT or _IN_THE_WHEEL) / "overrides"
PRINT_TEMPLATES = _PACKAGE / "outputs" / "print" / "templates"
MKDOCS_HOOK = _PACKAGE / "engine" / "mkdocs_hook.py"
