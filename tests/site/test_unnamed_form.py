"""An organisation that may not be named: its name leaves the form for the register alone, never in the record."""

import json

import pytest

from tests.support.modules import named
from tests.support.places import VECTORS

CASES = json.loads((VECTORS / "unnamed.json").read_text("utf-8"))
MODULE = named("""async ([name, given]) => {
    const module = await import(new URL("../../assets/rules/unnamed.js", location.href).href);
    return module[name](...given);
}""")
TEXTS = {
    "title": "A ward and three homes talk each morning", "summary": "A short call about who may go home that day.",
    "organisations.0.name": "Exampleshire Hospital Trust", "organisations.0.kind": "hospital trust",
    "contact.role": "ward manager", "contact.mailbox": "ward@exampleshire.example.org",
    "body.1": "They rang at nine.", "permission.by.role": "director of nursing",
    "permission.by.organisation": "Exampleshire Hospital Trust", "permission.given": "2026-03-10",
}  # fmt: skip


def looked_over(page, **more):
    page.get_by_label("Show everything on one page").check()
    for name, text in (TEXTS | more).items():
        page.locator(f"[name='{name}']").fill(text)
    page.locator("[name=region]").select_option(index=1)
    page.locator("[name=settings]").first.check()
    for id in ("f-permission.authority_to_share", "f-permission.licence_agreed", "f-permission.uses.site",
               "f-permission.names_used.false", "f-recognised.no"):  # fmt: skip
        page.locator(f"[id='{id}']").check()
    page.get_by_role("button", name="Look it over").click()
    return page


def test_the_names_stand_above_the_record_and_not_in_it(open_form):
    page = looked_over(open_form())
    register, _, record = page.input_value("#written").partition("as it is.\n\n")
    assert register.startswith("For the private register, not for the record:\nReference: ")
    assert "Agreed by: director of nursing, Exampleshire Hospital Trust\n" in register
    assert "May be asked: ward manager, ward@exampleshire.example.org\n" in register
    assert "Exampleshire" not in record and "exampleshire" not in record and 'kind: "hospital trust"' in record
    row = register.partition("Reference: ")[2].partition("\n")[0]
    assert f'reference: "{row}"' in record


def test_only_e_mail_is_offered_and_it_says_why(open_form):
    page = looked_over(open_form())
    assert page.locator("[data-looked] h3:visible").all_inner_texts() == ["What happens next", "By email, without an account"]
    assert page.locator("[data-unnamed]").is_visible() and not page.locator("[data-private]").is_visible()
    assert not page.locator("[data-save=own]").is_visible()


@pytest.mark.parametrize("name, text", [
    ("title", "How exampleshire hospital trust talks"), ("body.1", "At Exampleshire Hospital Trust they rang."),
])  # fmt: skip
def test_a_name_in_a_text_is_a_fault_there(open_form, name, text):
    page = looked_over(open_form(), **{name: text})
    said = "this names Exampleshire Hospital Trust, and you said we may not use names; say it without the name"
    assert said in page.inner_text("[data-summary]") and not page.locator("[data-looked]").is_visible()
    assert page.locator(f"[id='f-{name}']").get_attribute("aria-invalid") == "true"


def test_the_browser_takes_names_out_as_import_does(open_form):
    page = open_form()
    for case in CASES["cases"]:
        found = page.evaluate(MODULE, ["unnamed", [case["fields"]]])
        assert (found["fields"], found["kept"]) == (case["made"], case["kept"]), case["about"]
    for name, cases in (("reference", CASES["references"]), ("says", CASES["says"])):
        for *given, wanted in cases:
            assert page.evaluate(MODULE, [name, given]) == wanted, given
