"""Ways: what a playbook says helps, each with a number and a page of its own."""

from .effort import facts
from .kind import Kind

WAY = Kind(
    name="way", plural="ways", folder="content/ways", suffix=".md", address="/ways/{id}/",
    list_title="Six ways", list_description="Six ways to build a culture for joined-up health and care.",
    heading="The ways behind it", rank=6, is_near=True, in_feed=True, is_prose=True, is_short_list=True, is_printed=True,
    facts=facts,
)  # fmt: skip
