// Widens a search: a term, by whatever spelling, becomes the token under which the index holds all of its spellings; a
// misspelt word becomes the right one. The words are data (search-words.json); tokens are never shown.

const LONGEST_RUN = 8;
const MOST_SEARCHES = 6;
const LEAST_TO_MEND = 5;
const MOST_LETTERS_OF_A_PLURAL = 2;

/** A text as words to compare: small letters, no accents, one space between. */
export function folded(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]/g, "");
  return plain.replace(/[^\p{L}\p{N}&]+/gu, " ").trim();
}

export class Words {
  /** @param {{terms: Object<string, string[]>, typed: Object<string, string[]>}} data what search-words.json holds */
  constructor({ terms, typed }) {
    this.named = new Map();
    this.byToken = new Map();
    this.right = new Map();
    for (const [id, [token, ...spellings]] of Object.entries(terms)) this.#name({ id, token, spellings });
    for (const [right, [token, ...others]] of Object.entries(typed)) {
      if (token) this.#name({ token, spellings: [right] });
      for (const other of others) add(this.right, folded(other), right);
    }
  }

  #name(term) {
    if (term.token) this.byToken.set(term.token, term);
    for (const spelling of term.spellings) add(this.named, folded(spelling), term);
  }

  isToken(word) {
    return this.byToken.has(word);
  }

  spellingsOf(token) {
    return this.byToken.get(token).spellings;
  }

  /** What to search for and which terms of the glossary the words name: {searches: [words], terms: [id]}. */
  widened(text) {
    const words = folded(text).split(" ").filter(Boolean);
    const isTerm = oneOrMore(this.named, words.join(" "));
    const mended = isTerm
      ? []
      : [...runs(words)].flatMap(({ start, end, run }) =>
          (oneOrMore(this.right, run) ?? []).map((right) => [
            ...words.slice(0, start),
            ...folded(right).split(" "),
            ...words.slice(end),
          ]),
        );
    const asked = [words, ...mended].map((one) => this.#withTokens(one));
    const searches = asked.flatMap(({ tokens, plain, alike }) => [tokens, plain, ...alike]);
    return {
      searches: [...new Set(searches)].slice(0, MOST_SEARCHES),
      terms: [...new Set(asked.flatMap(({ terms }) => terms))],
    };
  }

  /**
   * The words with a token in the place of each term, and a second time with those terms left that are one plain word:
   * the index knows other forms of such a word. `alike` are the plain words that mean the same where all is one term.
   */
  #withTokens(words) {
    const found = { tokens: [], plain: [], alike: [], terms: [] };
    for (let at = 0; at < words.length; ) {
      const { run, terms } = this.#longestTerm(words, at);
      const length = run.split(" ").length;
      const { token, spellings } = terms.find((term) => term.token) ?? terms[0] ?? { spellings: [] };
      found.terms.push(...terms.map(({ id }) => id).filter(Boolean));
      found.tokens.push(token || run);
      found.plain.push(token && !spellings.some((one) => isPlainWord(one) && isFormOf(run, folded(one))) ? token : run);
      if (length === words.length) found.alike = spellings.filter((one) => !token || isPlainWord(one)).map(folded);
      at += length;
    }
    return { ...found, tokens: found.tokens.join(" "), plain: found.plain.join(" ") };
  }

  #longestTerm(words, at) {
    for (let length = Math.min(LONGEST_RUN, words.length - at); length > 0; length -= 1) {
      const run = words.slice(at, at + length).join(" ");
      const terms = oneOrMore(this.named, run);
      if (terms) return { run, terms };
    }
    return { run: words[at], terms: [] };
  }

  /** The nearest spelling that we know, for words that nothing was found for; or undefined. */
  mended(text) {
    const known = [...this.named.keys(), ...[...this.right.values()].flat().map(folded)];
    const words = folded(text);
    if (words.length < LEAST_TO_MEND) return undefined;
    const allowed = words.length < 9 ? 1 : 2;
    const scored = known.map((one) => [
      one,
      Math.abs(one.length - words.length) > allowed ? Infinity : distance(one, words),
    ]);
    const [best, off] = scored.reduce((one, two) => (two[1] < one[1] ? two : one), ["", Infinity]);
    return off <= allowed && off > 0 ? best : undefined;
  }
}

function add(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  if (!map.get(key).includes(value)) map.get(key).push(value);
}

/** What a map holds for a run of words, or for that run in the singular; or undefined. */
function oneOrMore(map, run) {
  return map.get(run) ?? map.get(run.replace(/s$/, "")) ?? map.get(run.replace(/ies$/, "y"));
}

/** Every run of words, the longest first. */
function* runs(words) {
  for (let length = Math.min(words.length, LONGEST_RUN); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      yield { start, end: start + length, run: words.slice(start, start + length).join(" ") };
    }
  }
}

/** True for a spelling and its plural, both folded. */
export function isFormOf(text, spelling) {
  return text.startsWith(spelling.replace(/y$/, "")) && text.length - spelling.length <= MOST_LETTERS_OF_A_PLURAL;
}

/** True for one word that is no acronym. */
function isPlainWord(spelling) {
  return !folded(spelling).includes(" ") && !/[A-Z].*[A-Z]/.test(spelling);
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
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[two.length];
}
