"""The kinds of record. To add one: a Kind here, a schema, and a template where its records have pages of their own."""

from .activity import ACTIVITY
from .brief import BRIEF
from .case_study import CASE_STUDY
from .checklist import CHECKLIST
from .feedback import FEEDBACK
from .kind import Form, Kind, Needed, SearchWeight, Together
from .pack import PACK
from .phase import PHASE
from .source import SOURCE
from .term import TERM
from .tip import TIP
from .vocabulary import VOCABULARY
from .way import WAY

# In the order in which they stand wherever kinds are listed.
KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        VOCABULARY, SOURCE, WAY, TIP, CASE_STUDY, ACTIVITY, PACK, CHECKLIST, BRIEF, PHASE, FEEDBACK, TERM,
    )
}  # fmt: skip

__all__ = ["KINDS", "Form", "Kind", "Needed", "SearchWeight", "Together"]
