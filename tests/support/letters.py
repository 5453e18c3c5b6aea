"""What people send, made here: records in mails, in Word and in issues, and our questions with answers."""

import io
import json
import re
import textwrap
from email.message import EmailMessage

import docx

from macros.forms import questionnaires as questions
from macros.forms.contribution import questions as address_of_questions
from tests.support.places import TINY

SIGNATURE = "\nKind regards\n\nJo Smith\nTea lead, Exampleton\n07700 900123\nSent from my phone\n"


def case_study(id="tea-and-talk", **changed):
    """The text of a whole case study of the tiny playbook under another id; `changed` are {old: new} by keyword `swap`."""
    text = (TINY / "case_studies/a-shared-rota.md").read_text("utf-8")
    text = text.replace("id: a-shared-rota", f"id: {id}").replace("status: published", "status: draft")
    return _swapped(text, changed.get("swap", {}))


def record(kind, id, **changed):
    """The text of a whole tip or term under another id."""
    name = {"tip": "tips/ask-one-question", "term": "glossary/huddle"}[kind]
    text = (TINY / f"content/{name}.yml").read_text("utf-8")
    text = re.sub("^id: .+$", f"id: {id}", text, flags=re.M).replace("status: published", "status: draft")
    return _swapped(text, changed.get("swap", {}))


def _swapped(text, changes):
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def pasted(text):
    """Between a greeting and a signature, as the form's mail is sent."""
    return f"Hello,\n\nA case study for the playbook. Keep what's below this line as it is.\n\n{text}{SIGNATURE}"


def quoted(text):
    """In an answer to a mail."""
    return "Thanks, see below.\n\nOn 3 May 2026 at 10:12, Jo wrote:\n" + "".join(f"> {line}\n" for line in text.split("\n"))


def quoted_twice(text):
    return "".join(f"> > {line}\n" if line else ">>\n" for line in pasted(text).split("\n"))


def of_windows(text):
    """With Windows line ends, a byte-order mark, and spaces that do not break."""
    return "\ufeff" + pasted(text).replace("  - ", "\xa0 - ").replace("\n", "\r\n")


def wrapped(text, width=72):
    """As programs for mail break lines."""
    return pasted("\n".join(
        "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False, replace_whitespace=False) or [""])
        if len(line) > width else line for line in text.split("\n")
    ))  # fmt: skip


def in_code(text):
    """In the body of an issue, as the form writes it."""
    return f"A case study from the form.\n\n````markdown\n{text}````\n"


def in_an_issue_form(text):
    """In the body that GitHub makes of an issue form."""
    return f"### The text from the form\n\n```markdown\n{text}```\n\n### Before you send it\n\n- [X] Nobody can be recognised\n"


def copied_into_an_issue_form(text):
    """What the form copies, its sentence above the record, in the body that GitHub makes of an issue form."""
    lead = "A case study for the playbook. Keep what's below this line as it is."
    return in_an_issue_form(f"{lead}\n\n{text}")


def opened_in_an_issue_form(text):
    """What the form writes for an issue, in the body that GitHub makes of an issue form."""
    return in_an_issue_form(in_code(text))


def indented(text):
    return pasted("".join(f"    {line}\n" for line in text.split("\n")))


def with_bent_quotes(text):
    """As a word processor bends quotation marks and lengthens hyphens."""
    bent = re.sub(r'(^|[ (])"', "\\1\u201c", text, flags=re.M).replace('"', "\u201d")
    return re.sub("^---$", "\u2014", bent, flags=re.M)


WAYS = {one.__name__: one for one in (
    pasted, quoted, quoted_twice, of_windows, in_code, in_an_issue_form, copied_into_an_issue_form, opened_in_an_issue_form,
    indented,
)}  # fmt: skip


def mail(text, html=None, attached=(), flowed=False):
    """A mail as a program saves it (.eml)."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Jo <jo@example.org>", "playbook@example.org", "Case study: Tea ☕"
    message.set_content(text, cte="quoted-printable")
    if flowed:
        message.set_param("format", "flowed")
    if html:
        message.add_alternative(html, subtype="html")
    for name, content in attached:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def issue(text):
    """What GitHub hands to a workflow about an issue."""
    return json.dumps({"action": "labeled", "issue": {"number": 7, "body": text}}).encode()


def word(text):
    """A Word file with the text, one line to a paragraph, as the form saves it."""
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def answered(playbook, answers, kind="case-study"):
    """Our text file with answers: {name of a field, or its label: answer}."""
    blocks, used = [], set()
    for field, question in questions.fields_with_questions(playbook, kind):
        key = next((key for key in (field.name, field.label) if key in answers), None)
        used.add(key)
        blocks.append(textwrap.fill(question, questions.WIDTH) + "\n\n" + (f"{answers[key]}\n" if key else ""))
    assert used >= answers.keys(), answers.keys() - used
    title, *headings = questions.headings(playbook, kind)
    return f"{title.upper()}\n\n{headings[0].upper()}\n\n" + f"\n\n{headings[1].upper()}\n\n".join(("\n\n".join(blocks), ""))


def answered_in_word(playbook, answers, kind="case-study"):
    """Our Word file with answers, each in a paragraph under its question."""
    document = docx.Document(io.BytesIO(dict(questions.files(playbook))[address_of_questions(kind, "docx")]))
    order = [(field.name, " ".join(question.split())) for field, question in questions.fields_with_questions(playbook, kind)]
    at = 0
    for paragraph in list(document.paragraphs):
        if at < len(order) and " ".join(paragraph.text.split()) == order[at][1]:
            name, at = order[at][0], at + 1
            for line in reversed(answers[name].split("\n") if name in answers else []):
                paragraph._p.addnext(document.add_paragraph(line)._p)
    assert at == len(order) and set(answers) <= {name for name, _ in order}
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()
