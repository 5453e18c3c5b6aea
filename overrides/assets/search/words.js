// Widens a search: an acronym by what it stands for and the other way round, a term by its other spellings, a misspelt
// word by the right one. The words are data (search-words.json); nothing here is in the index or on a page.

const LONGEST_RUN = 8;
const MOST_SEARCHES = 6;
const LEAST_TO_MEND = 5;

/** A text as words to compare: small letters, no accents, one space between. */
export function folded(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]/g, "");
  return plain.replace(/[^\p{L}\p{N}&]+/gu, " ").trim();
}

export class Words {
  /** @param {{terms: Object<string, string[]>, typed: Object<string, string[]>}} data what search-words.json holds */
  constructor({ terms, typed }) {
    this.spellings = terms;
    this.ids = new Map();
    this.right = new Map();
    for (const [id, spellings] of Object.entries(terms)) {
      for (const spelling of spellings) add(this.ids, folded(spelling), id);
    }
    for (const [right, others] of Object.entries(typed)) {
      for (const other of others) add(this.right, folded(other), right);
    }
  }

  /**
   * What to search for besides the words themselves, and which terms they name.
   * {searches: [{words, phrase}], terms: [id]}; a phrase stands on a page just so, else each word anywhere.
   */
  widened(text) {
    const words = folded(text).split(" ").filter(Boolean);
    const whole = words.join(" ");
    if (this.ids.has(whole)) return this.ofTerm(whole);
    const searches = [{ words: text, phrase: false }];
    const terms = [];
    for (const { start, end, run } of runs(words)) {
      const replaced = (by) => [...words.slice(0, start), folded(by), ...words.slice(end)].join(" ");
      for (const right of this.right.get(run) ?? []) {
        if (run === whole && this.ids.has(folded(right))) {
          const term = this.ofTerm(folded(right));
          searches.push(...term.searches);
          terms.push(...term.terms);
        } else searches.push({ words: replaced(right), phrase: false });
      }
      for (const id of this.ids.get(run) ?? []) {
        terms.push(id);
        searches.push(...distinct(this.spellings[id]).map((one) => ({ words: replaced(one), phrase: false })));
      }
    }
    return { searches: unique(searches).slice(0, MOST_SEARCHES), terms: [...new Set(terms)] };
  }

  /** The searches of a term typed by itself: each spelling as it stands, so that all of them find the same. */
  ofTerm(whole) {
    const terms = this.ids.get(whole);
    const spellings = terms.flatMap((id) => distinct(this.spellings[id]));
    const isPhrase = (one) => folded(one).includes(" ") || /[A-Z].*[A-Z]/.test(one);
    return { searches: unique(spellings.map((one) => ({ words: one, phrase: isPhrase(one) }))), terms };
  }

  /** The nearest spelling that we know, for words that nothing was found for; or undefined. */
  mended(text) {
    const known = [...this.ids.keys(), ...[...this.right.values()].flat().map(folded)];
    const words = folded(text);
    if (words.length < LEAST_TO_MEND) return undefined;
    const allowed = words.length < 9 ? 1 : 2;
    const scored = known.map((one) => [one, Math.abs(one.length - words.length) > allowed ? Infinity : distance(one, words)]);
    const [best, off] = scored.reduce((one, two) => (two[1] < one[1] ? two : one), ["", Infinity]);
    return off <= allowed && off > 0 ? best : undefined;
  }
}

function add(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  if (!map.get(key).includes(value)) map.get(key).push(value);
}

/** Every run of words, the longest first. */
function* runs(words) {
  for (let length = Math.min(words.length, LONGEST_RUN); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      yield { start, end: start + length, run: words.slice(start, start + length).join(" ") };
    }
  }
}

/** Spellings without those that only add an s: the index knows plurals. */
function distinct(spellings) {
  const all = spellings.map(folded);
  return spellings.filter((one) => !all.includes(folded(one).replace(/s$/, "")) || !folded(one).endsWith("s"));
}

function unique(searches) {
  return [...new Map(searches.map((one) => [folded(one.words), one])).values()];
}

/** How many letters are wrong, missing, too many or swapped with a neighbour. */
function distance(one, two) {
  let before = [];
  let last = Array.from({ length: two.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= two.length; j += 1) {
      const same = one[i - 1] === two[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[two.length];
}
