"""A record's fields as print needs them."""

from ...text.blocks import Block, blocks
from ..pages.view import View
from ..visible_links import visible_links


class PrintView(View):
    """A record's fields as print needs them: Markdown as blocks, addresses in full."""

    use = "print"

    def markdown(self, text: str) -> list[Block]:
        return blocks(visible_links(self.playbook, text), self.link)
