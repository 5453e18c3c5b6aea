"""Phases of the roadmap."""

from .kind import Kind, SearchWeight

PHASE = Kind(
    name="phase", plural="phases", folder="content/phases", address="/roadmap/#{id}",
    search_weight=SearchWeight(helps=0.7),
    list_title="Roadmap", list_description="How people change the way they work together, phase by phase.",
    heading="On the roadmap", rank=7, in_feed=True,
)  # fmt: skip
