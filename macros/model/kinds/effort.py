"""How much effort something asks, which tips and ways say alike."""

from .kind import Fields, Titles

# In words for readers. What each means stands in schemas/common.schema.json, and on the page of tips.
EFFORT = {"small": "Small effort", "medium": "Medium effort", "large": "Large effort"}


def facts(fields: Fields, titles: Titles) -> list[str | None]:
    """The small facts under a card: how much effort, and how much time."""
    return [EFFORT.get(str(fields.get("effort"))), fields.get("time")]
