// Finds the glossary's terms in a text. The rules are those of macros/text/glossary.py, which says them; both pass the cases in
// tests/vectors/terms.json.

export const WORD = /[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff]+(?:&[0-9A-Za-z]+)*/g;
export const ACRONYM = /^(?=.*[A-Z].*[A-Z])[A-Z](?:[a-z]{0,2}[A-Z0-9&])+s?$/;
const LEFT_ALONE = new RegExp(
  String.raw`(?:https?:\/\/|www\.)\S+|[^\s<>()@]{1,64}@[^\s<>()@]{1,255}|\]\([^\s()]{1,500}\)` +
    String.raw`|\b[A-Z]{1,2}[0-9][0-9A-Z]?[^\S\n][0-9][A-Z]{2}\b`,
  "g",
);
const [LONGEST_HEADING, LONGEST_ACRONYM] = [200, 8];
const GAP = /^(?:(?:[^\S\n]|\n(?!\s*\n))+|[-\u2010\u2011]\n?|['\u2019])$/;
const GAP_WITH_COMMA = /^,?(?:[^\S\n]|\n(?!\s*\n))+$/;
const ROMAN = /^[IVX]+$/;

export class Matcher {
  /** `data` is what macros/text/glossary.py compiles: {terms, forms, known}. */
  constructor(data) {
    this.terms = data.terms;
    const alone = data.forms.filter((form) => form.exact && form.words.length === 1);
    this.known = new Set([...data.known, ...alone.map((form) => form.words[0])]);
    this.byFirstWord = new Map();
    const longestFirst = [...data.forms].sort(
      (one, two) => two.words.length - one.words.length || two.exact - one.exact,
    );
    for (const form of longestFirst) {
      const first = form.words[0].toLowerCase();
      if (!this.byFirstWord.has(first)) this.byFirstWord.set(first, []);
      this.byFirstWord.get(first).push(form);
    }
  }

  /** Every term in the text, in order, none overlapping another: [{start, end, id, form, short, full}]. */
  find(text) {
    const words = wordsOf(text);
    const found = [];
    for (let at = 0; at < words.length; at += 1) {
      const forms = this.byFirstWord.get(words[at].form.toLowerCase());
      const form = forms?.find((one) => stands(text, words, at, one));
      if (!form) continue;
      const { start } = words[at];
      at += form.words.length - 1;
      const { end } = words[at];
      found.push({ start, end, id: form.id, form: text.slice(start, end), short: form.short, full: form.full ?? "" });
    }
    return found;
  }

  /** Each run of capitals that neither the glossary nor its exceptions know: [{start, end, form}]. */
  unknownAcronyms(text, found = this.find(text)) {
    let next = 0;
    const words = wordsOf(text);
    const said = new Set(
      words.filter(({ form }) => isSmall(form) && form !== form.toUpperCase()).map(({ form }) => form),
    );
    return words.filter(({ start, form }) => {
      while (next < found.length && found[next].end <= start) next += 1;
      const inside = next < found.length && found[next].start <= start;
      return ACRONYM.test(form) && !inside && !this.#isKnown(form) && !shouted(text, start, form, said);
    });
  }

  #isKnown(form) {
    return this.known.has(form) || this.known.has(form.replace(/s$/, "")) || ROMAN.test(form) || /[0-9]{2}/.test(form);
  }
}

function wordsOf(text) {
  const blank = text.replace(LEFT_ALONE, (address) => " ".repeat(address.length));
  return Array.from(blank.matchAll(WORD), ({ 0: form, index }) => ({ start: index, end: index + form.length, form }));
}

/** True where the words of a form stand at word `at`, with nothing between them but what may stand inside a term. */
function stands(text, words, at, form) {
  if (at + form.words.length > words.length) return false;
  return form.words.every((wanted, n) => {
    const word = words[at + n];
    if ((isSmall(wanted) ? word.form.toLowerCase() : word.form) !== wanted) return false;
    const gap = n === 0 ? " " : text.slice(words[at + n - 1].end, word.start);
    return (form.commas.includes(n - 1) ? GAP_WITH_COMMA : GAP).test(gap);
  });
}

function isSmall(word) {
  return word === word.toLowerCase();
}

/** True for a word in capitals, or a whole line of them; `said` are the words that the text has in small letters. */
function shouted(text, place, sign, said) {
  const small = sign.toLowerCase();
  if (sign.length > LONGEST_ACRONYM || (sign.length > 3 && (said.has(small) || said.has(small.replace(/s$/, "")))))
    return true;
  const before = text
    .slice(Math.max(0, place - LONGEST_HEADING), place)
    .split("\n")
    .at(-1);
  const line = before + text.slice(place, place + LONGEST_HEADING).split("\n")[0];
  if (line.length >= LONGEST_HEADING || line.split(/\s+/).filter(Boolean).length <= 2 || line.toUpperCase() !== line)
    return false;
  const words = line.match(WORD).map((word) => word.toLowerCase());
  return /[A-Z]{5}/.test(line) || 2 * words.filter((word) => said.has(word)).length > words.length;
}
