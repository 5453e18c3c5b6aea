"""Links to records that may not be shown: they lead to the tombstone, or the words stay and the link goes.

A link never stops a build because someone took a story back; checks/references says where it stands.
"""

import re
from urllib.parse import urljoin

from ..cache.reads import asked
from ..model.addresses import relative
from ..model.playbook import Playbook
from ..model.record import Record
from ..model.visibility import Visibility
from ..text.markdown_links import DEFINITION, HTML, INLINE


def visible_links(playbook: Playbook, markdown: str) -> str:
    """Markdown in which each link leads to something that readers may see; other text is left as it is."""
    if not anything_hidden(playbook):
        return markdown

    def inline(match: re.Match[str]) -> str:
        address, words = visible_link(playbook, match[2], match[1])
        return f"[{words}]({address}{match[3]})" if address else words

    def definition(match: re.Match[str]) -> str:
        address, _ = visible_link(playbook, match[2])
        return f"{match[1]}{address or '#'}"

    return DEFINITION.sub(definition, INLINE.sub(inline, markdown))


def visible_html(playbook: Playbook, html: str, here: str) -> str:
    """The same for links in HTML on the page at the address `here`."""
    if not anything_hidden(playbook):
        return html

    def replaced(match: re.Match[str]) -> str:
        before, quote, href, after, words = match.groups()
        to = urljoin(here, href)
        address, shown = visible_link(playbook, to, words)
        if (address, shown) == (to, words):
            return match[0]
        return f"<a{before}href={quote}{relative(address, here)}{quote}{after}>{shown}</a>" if address else shown

    return HTML.sub(replaced, html)


def visible_link(playbook: Playbook, address: str, words: str = "") -> tuple[str | None, str]:
    """(address, words) of a link: None in the place of an address to which no link may lead."""
    record = playbook.at(address)
    if record is None or playbook.shows(record):
        return address, words
    seen = playbook.visibility(record)
    if words and _was_taken_back(record, seen):
        words = no_longer_shown(record)  # whatever they said of it
    kept = seen is not Visibility.DRAFT
    return (record.address if kept and (record.spec.has_pages or record.is_removed) else None), words


def _was_taken_back(record: Record, seen: Visibility) -> bool:
    return record.status == "withdrawn" or seen in (Visibility.EXPIRED, Visibility.VISIBLE)  # visible, but not on the site


def no_longer_shown(record: Record) -> str:
    """What stands in the place of words about a record that was taken back."""
    noun = record.kind.replace("-", " ")
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun} that is no longer shown"


@asked
def anything_hidden(playbook: Playbook) -> bool:
    """Whether there is anything that may not be shown: where there is not, no text has to be read for it."""
    return any(not playbook.shows(record) for record in playbook.all())
