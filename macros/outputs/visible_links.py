"""Links to records that may not be shown: they lead to the tombstone, or the words stay and the link goes.

A link never stops a build because somebody took a story back; checks/references tells where it stands.
"""

import re
from urllib.parse import urljoin

from ..once import once
from ..visibility import Visibility
from .addresses import relative

_WORDS = r"(?<!\\)\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]"
_INLINE = re.compile(_WORDS + r"\(\s*<?(/[^)\s>]*)>?((?:\s+[^)]*)?)\)", re.S)
_DEFINITION = re.compile(r"^( {0,3}\[[^\]\n]+\]:[ \t]*)<?(/[^\s>]*)>?", re.M)
_HTML = re.compile(r"<a\b([^>]*?)\bhref=([\"'])([^\"']*)\2([^>]*)>(.*?)</a>", re.S | re.I)


def visible_links(playbook, markdown):
    """Markdown in which each link leads to something that readers may see; other text is left as it is."""
    if not hidden(playbook):
        return markdown

    def inline(match):
        address, words = visible_link(playbook, match[2], match[1])
        return f"[{words}]({address}{match[3]})" if address else words

    def definition(match):
        address, _ = visible_link(playbook, match[2])
        return f"{match[1]}{address or '#'}"

    return _DEFINITION.sub(definition, _INLINE.sub(inline, markdown))


def visible_html(playbook, html, here):
    """The same for links in HTML on the page at the address `here`."""
    if not hidden(playbook):
        return html

    def replaced(match):
        before, quote, href, after, words = match.groups()
        to = urljoin(here, href)
        address, shown = visible_link(playbook, to, words)
        if (address, shown) == (to, words):
            return match.group()
        return f"<a{before}href={quote}{relative(address, here)}{quote}{after}>{shown}</a>" if address else shown

    return _HTML.sub(replaced, html)


def visible_link(playbook, address, words=""):
    """(address, words) of a link: None in the place of an address to which no link may lead."""
    record = hidden(playbook).get(_of_record(playbook, address))
    if record is None:
        return address, words
    if str(record.title).casefold() in words.casefold():
        words = no_longer_shown(record)
    kept = playbook.visibility(record) is not Visibility.DRAFT
    return (record.address if kept and (record.collection.has_pages or record.is_removed) else None), words


def no_longer_shown(record):
    """What stands where the title of a record would be that may not be shown."""
    noun = record.kind.replace("-", " ")
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun} that is no longer shown"


@once
def hidden(playbook):
    """{address: record} of every record that has an address and may not appear on the site."""
    return {record.address: record for record in playbook.all() if record.address and not playbook.shows(record)}


def _of_record(playbook, address):
    """The address of the record that a link leads to or into: /case-studies/x/#outcomes leads into /case-studies/x/."""
    return address if address in hidden(playbook) else address.partition("#")[0].partition("?")[0]
