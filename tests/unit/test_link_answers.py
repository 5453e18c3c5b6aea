"""What an answer of another website means."""

import pytest

from macros.links.external import judge
from macros.links.linkchecker import Result


@pytest.mark.parametrize(("result", "state"), [
    ("200 OK", "ok"), ("403 Forbidden", "refused"), ("418 Teapot", "refused"), ("404 Not Found", "dead"),
    ("410 Gone", "dead"),
    ("408 Request Timeout", "busy"), ("425 Too Early", "busy"), ("426 Upgrade Required", "refused"), ("429 Too Many", "busy"),
    ("499 Closed", "refused"), ("500 Internal Server Error", "busy"), ("503 Service Unavailable", "busy"),
    ("ReadTimeout", "busy"), ("Failed to resolve the name", "dead"), ("CERTIFICATE_VERIFY_FAILED", "unsafe"),
    ("SSLError", "unsafe"),
    ("TooManyRedirects", "dead"),
])  # fmt: skip
def test_a_website_that_may_answer_later_is_busy_and_one_that_never_will_is_dead(result, state):
    link = Result("https://a.example.net/", "index.html", 1, 1, is_valid=result == "200 OK", result=result, warning="", info="")
    assert judge(link).state == state


def test_a_website_that_asks_programs_to_stay_away_refuses_whatever_it_answered():
    link = Result("https://a.example.net/", "index.html", 1, 1, True, "200 OK", warning="", info="Access denied by robots.txt")
    assert judge(link).state == "refused"
