// Finds the glossary's terms in a text. The rules are those of macros/terms.py, which says them; both pass the cases in
// tests/terms.json.

const WORD = /[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff]+(?:&[0-9A-Za-z]+)*/g;
const ACRONYM = /^(?=.*[A-Z].*[A-Z])[A-Z][A-Z0-9&]+s?$/;
const LEFT_ALONE = /(?:https?:\/\/|www\.)\S+|[^\s<>()@]{1,64}@[^\s<>()@]{1,255}|\]\([^\s()]{1,500}\)/g;
const LONGEST_HEADING = 200;
const GAP = /^(?:(?:[^\S\n]|\n(?!\s*\n))+|[-\u2010\u2011]\n?|['\u2019])$/;
const GAP_WITH_COMMA = /^,?(?:[^\S\n]|\n(?!\s*\n))+$/;
const ROMAN = /^[IVX]+$/;

export class Matcher {
  /** `data` is what macros/terms.py compiles: {terms, forms, known}. */
  constructor(data) {
    this.terms = data.terms;
    this.known = new Set(data.known);
    this.exact = new Map();
    this.folded = new Map();
    for (const form of data.forms) {
      const index = form.exact ? this.exact : this.folded;
      const first = form.words[0];
      if (!index.has(first)) index.set(first, []);
      index.get(first).push(form);
    }
  }

  /** Every term in the text, in order, none overlapping another: [{start, end, id, form}]. */
  find(text) {
    const words = wordsOf(text);
    const found = [];
    for (let at = 0; at < words.length; ) {
      const run = this.#longest(text, words, at);
      if (run) found.push(run.match);
      at += run ? run.length : 1;
    }
    return found;
  }

  /** Each run of capitals that neither the glossary nor its exceptions know: [{start, end, form}]. */
  unknownAcronyms(text, found = this.find(text)) {
    let next = 0;
    return wordsOf(text).filter(({ start, form }) => {
      while (next < found.length && found[next].end <= start) next += 1;
      const inside = next < found.length && found[next].start <= start;
      return ACRONYM.test(form) && !inside && !this.#isKnown(form) && !shouted(text, start);
    });
  }

  #isKnown(form) {
    const single = form.replace(/s$/, "");
    const listed = [form, single].some((sign) => this.known.has(sign) || this.exact.has(sign));
    return listed || ROMAN.test(form) || /[0-9]{3}/.test(form);
  }

  #longest(text, words, at) {
    const word = words[at].form;
    const forms = [...(this.exact.get(word) ?? []), ...(this.folded.get(word.toLowerCase()) ?? [])];
    forms.sort((one, two) => two.words.length - one.words.length);
    for (const form of forms) {
      const run = words.slice(at, at + form.words.length);
      if (isRun(text, run, form)) {
        const { start } = run[0];
        const { end } = run.at(-1);
        return { match: { start, end, id: form.id, form: text.slice(start, end) }, length: run.length };
      }
    }
    return null;
  }
}

function wordsOf(text) {
  const blank = text.replace(LEFT_ALONE, (address) => " ".repeat(address.length));
  return Array.from(blank.matchAll(WORD), ({ 0: form, index }) => ({ start: index, end: index + form.length, form }));
}

function isRun(text, run, form) {
  if (run.length < form.words.length) return false;
  const same = form.words.every((wanted, n) => (form.exact ? run[n].form : run[n].form.toLowerCase()) === wanted);
  return same && run.slice(1).every((word, n) => {
    const gap = text.slice(run[n].end, word.start);
    return (form.commas.includes(n) ? GAP_WITH_COMMA : GAP).test(gap);
  });
}

/** True where the whole line is in capitals: a heading, not an acronym. */
function shouted(text, place) {
  const before = text.slice(Math.max(0, place - LONGEST_HEADING), place).split("\n").at(-1);
  const line = before + text.slice(place, place + LONGEST_HEADING).split("\n")[0];
  return line.length < LONGEST_HEADING && line.split(/\s+/).filter(Boolean).length > 2 && line.toUpperCase() === line && /[A-Z]{5}/.test(line);
}
