"""The positions of a text whose data are known already."""

from typing import Any

from .yaml_text import Positions, read


class LatePositions(Positions):
    """Those of a text without a fault: it is read when someone first asks where something stands."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text, self.first_line = text, first_line

    def __getattr__(self, name: str) -> Any:
        if name not in ("values", "keys", "spans"):
            raise AttributeError(name)
        vars(self).update(vars(read(self.text, "", self.first_line)[1]))
        return vars(self)[name]
