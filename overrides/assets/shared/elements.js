// Elements made in one line. Texts stay texts: nothing here reads markup.

const DRAWING = "http://www.w3.org/2000/svg";

/**
 * An HTML element. `set` are its properties; role, and names with a hyphen (aria-label, data-at), are set as attributes.
 * Children that are null, undefined or false are left out.
 */
export function element(name, set = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(set)) {
    if (value === undefined) continue;
    if (key.includes("-") || key === "role") made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** Give a select the options [[value, words]] and choose one. Options that stand there already are left alone. */
export function setOptions(select, options, chosen) {
  const same =
    options.length === select.length &&
    options.every(([value, words], n) => select.options[n].value === value && select.options[n].text === words);
  if (!same) select.replaceChildren(...options.map(([value, words]) => element("option", { value }, words)));
  select.value = chosen;
}

/** An SVG element with its attributes. */
export function drawn(name, set = {}, ...children) {
  const made = document.createElementNS(DRAWING, name);
  for (const [key, value] of Object.entries(set)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
