import time
from tests.support.contributing import opened
from tests.support.site_under_test import browsing
def test_x(chromium, corpus_address):
    with browsing(chromium, 390) as context:
        page = context.new_page(); page.set_default_timeout(8000)
        page.on("console", lambda m: print("C", m.text)); page.on("pageerror", lambda m: print("E", m))
        opened(page, corpus_address, "term"); print("open")
        for b in page.locator("[data-add]").all(): print(b.get_attribute("data-add")); b.click()
        print("added")
        page.get_by_role("button", name="Look it over").click(); print("looked")
        page.wait_for_timeout(500); print(page.locator("[data-summary]").inner_text())
        from tests.support.both_schemes import axe_in_both
        print(axe_in_both(page))
        page.get_by_text("How it will look").click(); print("shown")
