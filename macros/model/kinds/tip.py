"""Tips: one thing each that a team can start."""

from .contributed import DRAFT, LICENCE
from .effort import facts
from .kind import Form, Kind, SearchWeight, column

TIP = Kind(
    name="tip", plural="tips", folder="content/tips", address="/tips/#{id}",
    search_weight=SearchWeight(helps=0.95),
    list_title="Tips", list_description="Things to try, from five minutes to several months, way by way.",
    heading="Tips to start with", rank=1, is_near=True, in_feed=True, facts=facts,
    columns={name: column(name) for name in ("effort", "time", "first_step", "how_you_know", "ways", "moments")},
    form=Form(
        noun="tip", heading="Suggest a tip", title="Suggest a tip", agrees=LICENCE,
        description="One thing that a team can start. This page sends nothing by itself.",
        steps=(
            ("tip", "Your tip", ("title", "detail", "questions")),
            ("fits", "Where it fits", ("ways", "moments", "people_say", "sources")),
        ),
        given=DRAFT, not_asked=frozenset({"sources.year"}),
    ),
)  # fmt: skip
