// One line for what every script does: make an element.

/** An element with properties and children. A child is an element or a text; null and false are left out. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes("-") || key === "role") made.setAttribute(key, value);
    else if (value !== undefined) made[key] = value;
  }
  made.append(...children.filter((child) => child !== null && child !== false && child !== ""));
  return made;
}
