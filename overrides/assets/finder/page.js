// A finder: filters the cards that are already on the page. The choices stand in the address, so that they can be shared
// and the back button takes the last one back. Without this script the page is the whole list.

import { Filter, quoted } from "./filter.js";

const NEAREST = 3;
const MOST_LEFT_OUT = 4;
const root = document.querySelector("[data-finder]");
const part = (name) => root.querySelector(`[data-finder-${name}]`);
const form = part("form");
const status = part("status");
const sort = root.querySelector("[name=sort]");
const flat = part("flat");
const opener = part("open");
const openerWords = opener.textContent;
const filters = [...form.querySelectorAll("[data-filter]")].map((box) => new Filter(box));
const groups = [...root.querySelectorAll("[data-finder-group]")];
const cards = [...root.querySelectorAll("[data-finder-group] .card")].map((element) => ({
  element,
  home: element.parentElement,
}));
const links = [...root.querySelectorAll("[data-finder-link]")];
const besides = new Map([...document.querySelectorAll("[data-finder-of]")].map((row) => [row.dataset.finderOf, row]));

/** The choices in the address: {wanted: {name: texts}, order, left: what was left out, in words}. */
function readAddress() {
  const given = new URL(location.href).searchParams;
  const orders = sort ? [...sort.options].map((one) => one.value) : [];
  const order = given.get("sort") ?? "";
  const names = new Set([...filters.map((one) => one.name), ...(sort ? ["sort"] : [])]);
  const left = [...new Set(given.keys())]
    .filter((name) => !names.has(name))
    .map((name) => `${quoted(name)}, which is no filter here`);
  if (sort && !orders.includes(order)) left.push(`the order ${quoted(order)}`);
  return sifted((filter) => given.getAll(filter.name), orders.includes(order) ? order : "", left);
}

function readForm() {
  return sifted((filter) => filter.chosen, sort?.value ?? "", []);
}

function sifted(textsOf, order, left) {
  const wanted = {};
  const all = [...left];
  for (const filter of filters) {
    const found = filter.sift(textsOf(filter));
    wanted[filter.name] = found.kept;
    all.push(...found.left);
  }
  return { wanted, order, left: all };
}

/** The address of the choices, with nothing in it that is not chosen. */
function addressOf({ wanted, order }, hash = "") {
  const address = new URL(location.href);
  const pairs = filters.flatMap((filter) => wanted[filter.name].map((value) => [filter.name, value]));
  address.search = new URLSearchParams(order ? [...pairs, ["sort", order]] : pairs).toString();
  address.hash = hash;
  return address;
}

/** Every filter that a card does not fit: [{off, words}]. */
function misfits(card, wanted, except) {
  return filters
    .filter((one) => one !== except)
    .map((one) => one.misses(card.element, wanted[one.name]))
    .filter(Boolean);
}

function show(choices) {
  const found = new Set(cards.filter((card) => !misfits(card, choices.wanted).length));
  for (const card of cards) card.element.hidden = !found.has(card);
  for (const [id, row] of besides) row.hidden = ![...found].some((card) => card.element.dataset.id === id);
  const line = document.querySelector("[data-finder-of]")?.closest("section");
  if (line) line.hidden = !line.querySelector("[data-finder-of]:not([hidden])");
  arrange(choices.order);
  for (const group of groups) group.hidden = Boolean(choices.order) || !group.querySelector(".card:not([hidden])");
  if (flat) flat.hidden = !choices.order || !found.size;
  const active = Object.values(choices.wanted).filter((values) => values.length).length;
  part("clear").hidden = !active && !choices.left.length;
  opener.textContent = active ? `${openerWords} (${active} in use)` : openerWords;
  count(choices.wanted);
  showNearest(found.size ? [] : nearest(choices.wanted));
  part("done").textContent = found.size ? `Show ${numbered(found.size)}` : "Show the nearest";
  status.textContent = told(found.size, active, choices.left);
}

/** Cards stand in their groups, or in one list in the order chosen. */
function arrange(order) {
  const key = `rank${order[0]?.toUpperCase()}${order.slice(1)}`;
  const ordered = order ? [...cards].sort((one, two) => one.element.dataset[key] - two.element.dataset[key]) : cards;
  for (const card of ordered) (order ? flat.querySelector("ul") : card.home).append(card.element);
}

/** How many cards each choice would find, beside the choice. */
function count(wanted) {
  for (const filter of filters) {
    const others = cards.filter((card) => !misfits(card, wanted, filter).length).map((card) => card.element);
    for (const [value, choice] of filter.choices) {
      const number = filter.counted(others, value);
      if (choice instanceof HTMLOptionElement) choice.textContent = `${choice.dataset.title} (${number})`;
      else
        choice.closest("label").querySelector("[data-count]").textContent = filter.startsTicked
          ? `(${number} ${number === 1 ? "needs" : "need"} it)`
          : `(${number})`;
      for (const link of links) {
        if (link.dataset.finderLink !== filter.name || link.dataset.value !== value) continue;
        link.querySelector("[data-count]").textContent = number ? numbered(number) : "none of these";
        if (wanted[filter.name].includes(value)) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    }
  }
}

/** The cards that fit nearly, each with what does not: the fewest misfits first, then the smallest. */
function nearest(wanted) {
  const scored = cards.map((card) => {
    const faults = misfits(card, wanted);
    return { card, faults, off: faults.reduce((sum, fault) => sum + fault.off, 0) };
  });
  return scored.sort((one, two) => one.faults.length - two.faults.length || one.off - two.off).slice(0, NEAREST);
}

function showNearest(rows) {
  const items = rows.map(({ card, faults }) => {
    const item = document.createElement("li");
    item.append(card.element.querySelector("a").cloneNode(true), `: ${faults.map((fault) => fault.words).join("; ")}.`);
    return item;
  });
  part("nearest").hidden = !items.length;
  part("nearest")
    .querySelector("ul")
    .replaceChildren(...items);
}

function numbered(number) {
  return `${number} ${number === 1 ? root.dataset.one : root.dataset.many}`;
}

function told(number, active, left) {
  const fits = number === 1 ? "fits" : "fit";
  const found = !active
    ? `${numbered(number)} in all.`
    : number
      ? `${numbered(number)} ${fits}.`
      : "Nothing fits all of that. The nearest come next, with what does not fit.";
  if (!left.length) return found;
  const more = left.length > MOST_LEFT_OUT ? `; and ${left.length - MOST_LEFT_OUT} more` : "";
  return `${found} Left out: ${left.slice(0, MOST_LEFT_OUT).join("; ")}${more}.`;
}

/** Put choices into the controls and show what they find. */
function open(choices) {
  for (const filter of filters) filter.chosen = choices.wanted[filter.name];
  if (sort) sort.value = choices.order;
  show(choices);
}

let typingIn = null;

/** A control was changed: one step in the history, but no more than one while somebody types a number. */
function changed(event) {
  const field = event.target;
  const choices = readForm();
  const address = addressOf(choices);
  const typing = field.type === "number" && typingIn === field;
  typingIn = field.type === "number" ? field : null;
  if (address.href !== location.href) history[typing ? "replaceState" : "pushState"](null, "", address);
  show(choices);
}

/** A link that sets one filter and leads to the place on the page where its cards stand. */
function follow(event) {
  const link = event.currentTarget;
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const choices = readForm();
  choices.wanted[link.dataset.finderLink] = [link.dataset.value];
  history.pushState(null, "", addressOf(choices));
  open(choices);
  done();
}

function clear() {
  for (const filter of filters) filter.chosen = [];
  const choices = readForm();
  history.pushState(null, "", addressOf(choices));
  show(choices);
  status.focus();
}

/** On a phone the controls fold away again, and the reader stands at what was found. */
function done() {
  fold();
  status.focus();
}

function fold(isOpen = false) {
  opener.setAttribute("aria-expanded", String(isOpen));
  root.classList.toggle("open", isOpen);
}

if (form) {
  root.classList.add("ready");
  for (const piece of [form, part("answer"), opener]) piece.hidden = false;
  status.tabIndex = -1;
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  sort?.addEventListener("input", changed);
  for (const link of links) link.addEventListener("click", follow);
  part("clear").addEventListener("click", clear);
  part("done").addEventListener("click", done);
  opener.addEventListener("click", () => fold(opener.getAttribute("aria-expanded") !== "true"));
  addEventListener("popstate", () => {
    typingIn = null;
    open(readAddress());
  });
  open(readAddress());
}
