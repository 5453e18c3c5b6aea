// The menu of a narrow window closes once someone has chosen a place on the same page: no new page closes it there.

import { one } from "./elements.js";

const menu = one(document, ".bar nav", HTMLElement);

menu.addEventListener("click", ({ target }) => {
  if (target instanceof HTMLAnchorElement && menu.matches(":popover-open")) menu.hidePopover();
});
