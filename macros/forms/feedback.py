"""What readers are asked on the page for feedback, and what that page needs. It stands here once: the form, the list for
people without JavaScript, the e-mail and the text that somebody sends are all made of it.

QUESTIONS ask about the page that somebody comes from. WIDER asks what the six ways guide asks its readers, in our words.
"""

from urllib.parse import quote

from ..model.addresses import absolute
from .contribution import sending

YES_OR_NO = (("yes", "Yes"), ("partly", "Partly"), ("no", "No"))
QUESTIONS = (
    {"name": "useful", "label": "Was it useful?", "hint": "", "choices": YES_OR_NO},
    {"name": "tried", "label": "What did you try, and how did it go?", "choices": (),
     "hint": "Which activity, pack or idea it was, and with what kind of group. What did not work helps others too."},
    {"name": "change", "label": "What would you change, or what is missing?", "choices": (), "hint": ""},
    {"name": "wrong", "label": "Is something wrong here?", "choices": (),
     "hint": "Say what, and how you know: a fact, a figure, a link, a word that hurts."},
)  # fmt: skip
WIDER = (
    {"name": "journey", "label": "What is it like, where you are, to build a culture across organisations?", "choices": (),
     "hint": "What helped, what got in the way, how far you have come."},
    {"name": "ways", "label": "Have you put any of the six ways to use? How did that go?", "choices": (), "hint": ""},
    {"name": "missing", "label": "What in the six ways helps you, and what do they leave out?", "choices": (), "hint": ""},
    {"name": "example", "label": "Do you know a place that does this well?", "choices": (),
     "hint": "Say where others could read about it, or which organisation to ask. If it is your own place, you can also"},
)  # fmt: skip
WHO = {"name": "who", "label": "Who are you?", "choices": (),
       "hint": "A role and a kind of organisation, such as a manager of a care home. No name is needed."}  # fmt: skip
SUBJECT = "Feedback on the playbook"
# The document whose questions WIDER puts in our words.
GUIDE = "six-ways-culture-for-integration"
# The name of the tick that lets us tell what somebody said, and the words that go with it.
SHOW = {"name": "show", "label": "You may tell what I said, in your words and with my role only, under You said, we did."}


def page(playbook, link):
    """What the template of the page for feedback needs."""
    asked = [*QUESTIONS, *WIDER, WHO]
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
            "asked": [{"name": one["name"], "label": one["label"], "choices": dict(one["choices"])} for one in asked],
            "wider": [one["name"] for one in WIDER],
            "show": SHOW,
            "subject": SUBJECT,
            "home": absolute(playbook, "/"),
            **sending(playbook),
        },
    }


def mail_with_questions(playbook):
    """A mailto address whose mail holds every question to answer, for people without JavaScript."""
    lines = ["Which page is it about?", "", "", *(line for one in (*QUESTIONS, *WIDER, WHO) for line in (one["label"], "", ""))]
    return f"mailto:{playbook.host.get('mailbox', '')}?subject={quote(SUBJECT)}&body={'%0D%0A'.join(map(quote, lines))}"
