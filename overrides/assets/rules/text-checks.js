// What no text may hold: signs of code, and detail that points to one person. The patterns are those of the check itself
// (macros/text/safe_markdown.py, macros/checks/personal_detail.py); they come with the page.

const NHS = /(?<![\d.,-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])/g;
const PHONE = /(?<![\w.,/-])(?:\+|\(?0)\d[\d\s().-]{7,22}\d(?![\w-])/g;
const DATES = /\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}/g;
const NO_PHONE = /^(?:\+44|0044|0)\s*(?:\(0\))?\s*80[08]/;
const NAMED = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Sister|Nurse)\.?\s+[A-Z][\w'\u2019-]+/gu;

export class TextChecks {
  /** `form` is the data of the page. */
  constructor(form) {
    this.markup = form.markup.map(([pattern, found, hint]) => ({ pattern: new RegExp(pattern, "iu"), found, hint }));
    this.tag = new RegExp(form.tag, "iu");
    this.tagTold = form.tag_told;
    this.passedOver = new RegExp(form.passed_over, "gu");
    this.birth = new RegExp(form.birth, "iu");
    this.email = new RegExp(form.email, "gu");
    this.unheld = form.unprintable && new RegExp(form.unprintable, "u");
    this.personalHosts = new RegExp(form.personal_hosts, "iu");
  }

  /** What has to go: the first fault of a text in words, or undefined. `plain` texts may hold no HTML at all. */
  fault(text, plain) {
    return this.#code(text, plain) ?? this.#personal(text);
  }

  /** What no sheet that is printed can show, in words, or undefined. */
  unprintable(text) {
    const sign = this.unheld?.exec(text)?.[0];
    return sign && `found ${sign}, which printed sheets cannot show; write it in words`;
  }

  /** What may be right but wants a second look: [text]. */
  lookAgain(text) {
    return [...text.matchAll(NAMED), ...text.matchAll(this.email)].map(([found]) => found);
  }

  #code(text, plain) {
    if (/^FILL IN/m.test(text)) return "this still has to be filled in";
    if (plain && this.tag.test(text)) return told(this.tag.exec(text)[0], ...this.tagTold);
    const open = undisguised(text, this.passedOver);
    const sign = this.markup.find(({ pattern }) => pattern.test(text) || pattern.test(open));
    return sign && told((sign.pattern.exec(text) ?? sign.pattern.exec(open))[0], sign.found, sign.hint);
  }

  #personal(text) {
    for (const [phone] of text.replace(DATES, ";").matchAll(PHONE))
      if (isPhone(phone)) return `found the telephone number ${phone}; take it out`;
    for (const [number] of text.matchAll(NHS))
      if (isNhsNumber(number)) return "found what looks like an NHS number; take it out";
    if (this.birth.test(text)) return "found what looks like a date of birth; take it out";
    const address = [...text.matchAll(this.email)]
      .map(([found]) => found)
      .find((found) => this.personalHosts.test(found));
    return address && `found the personal e-mail address ${address}; use a shared mailbox at work`;
  }
}

function told(sign, found, hint) {
  return `found ${found} (${sign}); ${hint}`;
}

function isPhone(text) {
  const digits = text.replace(/\D/g, "");
  const long = text.startsWith("+")
    ? digits.length >= 9 && digits.length <= 15
    : digits.length >= 10 && digits.length <= 15;
  return long && !NO_PHONE.test(text);
}

/** True where the tenth digit is the check digit of the nine before it (modulus 11). */
export function isNhsNumber(text) {
  const digits = [...text.replace(/\D/g, "")].map(Number);
  const sum = digits.slice(0, 9).reduce((so_far, digit, at) => so_far + digit * (10 - at), 0);
  return digits.length === 10 && (11 - (sum % 11)) % 11 === digits[9];
}

/** A text with its entities, percent signs and wide letters read, without what is passed over. */
function undisguised(text, passedOver) {
  const read = entities(entities(text)).replace(/(?:%[0-9a-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      return signs;
    }
  });
  return read.normalize("NFKC").replace(passedOver, "");
}

function entities(text) {
  if (!text.includes("&")) return text;
  return new DOMParser().parseFromString(text.replaceAll("<", "&lt;"), "text/html").documentElement.textContent;
}
