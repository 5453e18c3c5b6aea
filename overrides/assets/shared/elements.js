// Elements made and found in one line. Texts stay texts: nothing here reads markup.

const SVG = "http://www.w3.org/2000/svg";

/**
 * What may stand in an element; the last three are left out.
 * @typedef {Node | string | null | undefined | false} Child
 */

/**
 * The element at a selector, or an error that names it: for what a template is sure to hold.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
export function one(root, selector, type) {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`no ${selector} in the page`);
  return found;
}

/**
 * The element at a selector, or null where there is none of that type.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T | null}
 */
export function maybe(root, selector, type) {
  const found = root.querySelector(selector);
  return found instanceof type ? found : null;
}

/**
 * Every element of a type at a selector, in the page's order.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T[]}
 */
export function all(root, selector, type) {
  /** @type {T[]} */
  const those = [];
  for (const found of root.querySelectorAll(selector)) if (found instanceof type) those.push(found);
  return those;
}

/**
 * An HTML element.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {{ [key: string]: unknown }} [set] its properties; role and names with a hyphen (aria-label) are attributes
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, set = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(set)) {
    if (value === undefined) continue;
    if (key.includes("-") || key === "role") made.setAttribute(key, String(value));
    else Reflect.set(made, key, value);
  }
  made.append(...shown(children));
  return made;
}

/**
 * Give a select its options and choose one. Options that stand there already are left alone.
 * @param {HTMLSelectElement} select
 * @param {[value: string, words: string][]} options
 * @param {string} chosen
 */
export function setOptions(select, options, chosen) {
  const same =
    options.length === select.length &&
    options.every(([value, words], n) => select.options[n]?.value === value && select.options[n]?.text === words);
  if (!same) select.replaceChildren(...options.map(([value, words]) => element("option", { value }, words)));
  select.value = chosen;
}

/**
 * An SVG element with its attributes.
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Name} name
 * @param {{ [key: string]: string | number }} [set]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[Name]}
 */
export function drawn(name, set = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(set)) made.setAttribute(key, String(value));
  made.append(...shown(children));
  return made;
}

/** @param {Child[]} children */
function shown(children) {
  return children.filter((child) => child !== null && child !== undefined && child !== false);
}
