"""What readers are asked on the page for feedback, and what that page needs. It stands here once: the form, the list for
people without JavaScript, the email and the text that someone sends are all made of it.

QUESTIONS ask about the page that someone comes from. WIDER asks what the six ways guide asks its readers, in our words.
"""

from dataclasses import dataclass
from urllib.parse import quote

from ..model.addresses import absolute
from ..model.playbook import Playbook
from ..text.markdown_links import Link
from .contribution import sending
from .fields import Choice


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question: to answer in words, or by one of its `choices` where it has any."""

    name: str
    label: str
    hint: str = ""
    choices: tuple[Choice, ...] = ()


YES_OR_NO = (Choice("yes", "Yes"), Choice("partly", "Partly"), Choice("no", "No"))
QUESTIONS = (
    Question(name="useful", label="Was it useful?", choices=YES_OR_NO),
    Question(name="tried", label="What did you try, and how did it go?",
             hint="Say which activity, pack or idea it was, and what kind of group. What didn’t work helps others too."),
    Question(name="change", label="What would you change, or what is missing?"),
    Question(name="wrong", label="Is something wrong here?",
             hint="Say what, and how you know: a fact, a figure, a link, a word that hurts."),
)  # fmt: skip
WIDER = (
    Question(name="journey", label="What is it like, where you are, to build a culture across organisations?",
             hint="What helped, what got in the way, how far you have come."),
    Question(name="ways", label="Have you used any of the six ways? How did that go?"),
    Question(name="missing", label="What in the six ways helps you, and what do they leave out?"),
    Question(name="example", label="Do you know a place that does this well?",
             hint="Say where others could read about it, or which organisation to ask. If it is your own place, you can also"),
)  # fmt: skip
WHO = Question(name="who", label="Who are you?",
               hint="A role and a kind of organisation, such as a manager of a care home. No name is needed.")  # fmt: skip
ASKED = (*QUESTIONS, *WIDER, WHO)
SUBJECT = "Feedback on the playbook"
# The document whose questions WIDER puts in our words.
GUIDE = "six-ways-culture-for-integration"
# The tick that lets us publish what someone said: its name, and the words that go with it.
SHOW = {"name": "show", "label": "You may publish a summary of what I said, naming only my role, under You said, we did."}


def page(playbook: Playbook, link: Link) -> dict[str, object]:
    """What the template of the page for feedback needs."""
    guide = playbook.find_shown("source", GUIDE)
    return {
        "questions": QUESTIONS,
        "wider": WIDER,
        "who": WHO,
        "show": SHOW,
        "host": playbook.host,
        "guide": link(guide.address) if guide is not None else None,
        "mail": mail_with_questions(playbook),
        "data": {
            "asked": [{"name": one.name, "label": one.label, "choices": dict(one.choices)} for one in ASKED],
            "wider": [one.name for one in WIDER],
            "show": SHOW,
            "subject": SUBJECT,
            "home": absolute(playbook, "/"),
            **sending(playbook),
        },
    }


def mail_with_questions(playbook: Playbook) -> str:
    """A mailto address whose mail holds every question to answer, for people without JavaScript."""
    lines = ["Which page is it about?", "", "", *(line for one in ASKED for line in (one.label, "", ""))]
    body = "%0D%0A".join(quote(line) for line in lines)
    return f"mailto:{playbook.host.get('mailbox') or ''}?subject={quote(SUBJECT)}&body={body}"
