"""What the tests of answered checklists share: a browser's profile with a fixed day, answers given by hand, files."""

import json
from contextlib import contextmanager

from tests.support.modules import named
from tests.support.places import CORPUS
from tests.support.site_under_test import browsing
from tests.support.waiting import wait_until

NOW = "2026-11-22T10:00:00"
LATER = "2027-05-05T10:00:00"
SIX_DOORS = "/reflect/six-doors/"
SCALE = ("1 Hardly ever", "2 Not often", "3 Sometimes", "4 Often", "5 Nearly always")
FORMAT = "culture-playbook-"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 900}


@contextmanager
def profile(chromium, now=NOW, **how):
    """A browser profile of its own: what it keeps, no other sees. `how` is what site_under_test.browsing takes."""
    with browsing(chromium, reduced_motion="reduce", **how) as context:
        context.clock.install(time=now)
        yield context


def opened(context, address):
    """A new tab with a page whose script has done its work."""
    return visited(context.new_page(), address)


def visited(page, address):
    """The page at that address in the same tab, its script at work."""
    page.goto(address)
    ready(page)
    return page


def ready(page):
    page.wait_for_selector("[data-bar]:not([hidden]), [data-gather]:not([hidden])", state="attached")


def reloaded(page):
    page.reload()
    ready(page)


def see_all(page):
    """All statements at once."""
    page.locator("[data-choices]").evaluate("details => details.open = true")
    page.get_by_label("Show all at once").check()


def in_view(page, id):
    """All statements at once, where this one would not be there otherwise."""
    if not page.locator(f"[id='{id}']").is_visible():
        see_all(page)


def answer(page, id, score):
    """Choose a point of the scale (1 to 5) or a label such as Not sure."""
    label = SCALE[score - 1] if isinstance(score, int) else score
    in_view(page, id)
    page.locator(f"[id='{id}']").get_by_label(label, exact=True).check()


def answer_many(page, scores):
    """The same for {id: point}, at once."""
    page.evaluate("""scores => {
        for (const [id, score] of Object.entries(scores)) document.querySelector(`[name='score-${id}'][value='${score}']`).click();
    }""", scores)  # fmt: skip


def checked(page, id):
    """The points that are chosen for a statement."""
    return page.locator(f"[id='{id}'] input:checked").evaluate_all("radios => radios.map(radio => radio.value)")


def write(page, id, text, field="words"):
    """Write words, or a note, on a statement."""
    area = page.locator(f"[id='{id}-{field}']")
    in_view(page, id)
    if not area.is_visible():
        page.locator(f"[id='{id}'] summary").click()
    area.fill(text)


def in_both(page):
    """Answer on the scale and in words."""
    page.locator("[data-choices]").evaluate("details => details.open = true")
    page.get_by_label("Both").check()


def rounds_kept(page, store="localStorage"):
    """The rounds as the browser keeps them."""
    key = f"Object.keys({store}).find(key => key.endsWith('six-doors'))"
    return page.evaluate(f"JSON.parse({store}.getItem({key})).rounds")


def said(page, where, before=""):
    """What the page says at that place, once it says something else than it said before."""
    wait_until(page, "([where, before]) => document.querySelector(`[data-said=${where}]`).textContent !== before", [where, before])
    return page.inner_text(f"[data-said={where}]")


def saved(page, button):
    """The text of the file that a button offers, and its name."""
    with page.expect_download() as offered:
        page.get_by_role("button", name=button, exact=True).click()
    path = offered.value.path()
    return path.read_bytes().decode("utf-8"), offered.value.suggested_filename


def chosen(name, content):
    """A file as someone would choose it."""
    content = content if isinstance(content, (str, bytes)) else json.dumps(content)
    return {"name": name, "mimeType": "application/json", "buffer": content.encode() if isinstance(content, str) else content}


def load(page, name, content):
    """Load a file of one's own; what the page says of it."""
    page.locator("[data-said=take]").evaluate("line => line.textContent = ''")
    page.set_input_files("[data-load]", chosen(name, content))
    return said(page, "take")


def module(page, path, script, argument=None):
    """Run `script`, a function of {the module's exports, argument}, in the page."""
    root = "new URL('../../../', document.querySelector('link[rel=stylesheet][href*=\"/styles/\"]').href)"
    return page.evaluate(f"""async ({{path, argument}}) => {{
        const found = await import(new URL(path, {root}).href);
        return ({script})(found, argument);
    }}""", {"path": named(f"assets/{path}"), "argument": argument})  # fmt: skip


def statements(id="six-doors"):
    """The ids of a checklist's statements, part by part."""
    from macros.model import playbook

    found, _ = playbook.load(CORPUS, "2026-11-22")
    return [[one["id"] for one in section["statements"]] for section in found.get("checklist", id).data["sections"]]


def hand_over(n, scores=None, texts=None, checklist="six-doors", **more):
    """A hand-over file of person number n."""
    content = {"format": f"{FORMAT}hand-over", "version": 1, "id": f"{n:032x}", "checklist": checklist,
               "checklist_version": 1, "scores": scores or {}, "texts": texts or {}, **more}  # fmt: skip
    return chosen(f"hand-over-{n}.json", content)
