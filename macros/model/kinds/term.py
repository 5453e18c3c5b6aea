"""Terms of the glossary: words and acronyms, what they mean, and what to say instead of some."""

from .contributed import DRAFT, LICENCE
from .kind import Form, Kind, Needed, SearchWeight, column

# The fields that hold its spellings.
SPELT = ("term", "expansion", "aliases")

TERM = Kind(
    name="term", plural="glossary terms", folder="content/glossary", title_field="term", address="/glossary/#{id}",
    list_title="Jargon buster", list_description="What words and acronyms mean, and what to say instead.",
    names_others=True, is_printed=True,
    # What helps comes before what a word means, which stands above the results where it was asked for.
    search_weight=SearchWeight("0.3", "3", helps=0.2),
    columns={name: column(name) for name in ("expansion", "definition", "advice", "instead", "aliases", "category", "used_by")},
    form=Form(
        noun="glossary term", heading="Suggest a term", title="Suggest a glossary term", agrees=LICENCE,
        description="A word that puzzled you, and what it means in plain English. This page sends nothing by itself.",
        steps=(
            ("word", "The word", SPELT),
            ("meaning", "What it means", ("definition", "meanings")),
            ("use", "Whether to use it", ("advice", "instead", "category", "used_by", "sources")),
        ),
        given=DRAFT, not_asked=frozenset({"sources.year"}), recognised=False,
    ),
    needed=(Needed("advice", "avoid", "instead", "a term to avoid needs plain words to use in its place",
                   'write "instead:" and the plain words'),),
)  # fmt: skip
