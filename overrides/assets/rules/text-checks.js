// What no text may hold: code, and detail that points to one person. The patterns and the words are those of the check
// itself; they come with the page (macros/forms/shared_rules.py). Only telephone numbers, which the check leaves to a
// library, are found in a way of our own: both pass the cases in tests/vectors/personal_detail.json.

import { undisguised } from "./disguises.js";
import { messageWith } from "./messages.js";

/** @import { Message } from "./messages.js" */

const PHONE = /(?<![\w.,/-])(?:\+|\(?0)\d[\d\s().-]{7,22}\d(?![\w-])/g;
const DATES = /\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}/g;
const NO_PHONE = /^(?:\+44|0044|0)\s*(?:\(0\))?\s*80[08]/;

/** @typedef {[source: string, flags: string]} Shipped a pattern with its flags */

/**
 * What the check goes by to find personal detail, as every page has it that sends something.
 * @typedef {object} DetailRules
 * @property {Shipped} passed_over
 * @property {string} placeholder
 * @property {string} unfilled what is said of one
 * @property {Shipped} ten_digits
 * @property {Shipped} birth
 * @property {Shipped} email
 * @property {Shipped} personal_hosts
 * @property {Shipped} look_again
 * @property {{ phone: Message, nhs: Message, birth: Message, email: Message }} detail_messages
 */

/**
 * What it goes by to find code. Each pattern comes with what it finds and what to do; so does `tag`, in `tag_message`.
 * @typedef {object} CodeRules
 * @property {[pattern: Shipped, found: string, hint: string][]} markup
 * @property {Record<string, string>} entities what each name of an entity stands for, where that could hide code
 * @property {Shipped} tag
 * @property {string[]} tag_message
 * @property {string | null} [unprintable]
 */

/** @typedef {DetailRules & CodeRules} Patterns */

/** The checks of one page. */
export class TextChecks {
  /** @param {Patterns} patterns */
  constructor(patterns) {
    this.markup = patterns.markup.map(([pattern, found, hint]) => ({
      pattern: compiled(pattern),
      found,
      hint,
    }));
    const [found = "", hint = ""] = patterns.tag_message;
    this.tag = { pattern: compiled(patterns.tag), found, hint };
    this.entities = new Map(Object.entries(patterns.entities));
    this.passedOver = compiled(patterns.passed_over, "g");
    this.unfilled = { pattern: new RegExp(`^${patterns.placeholder}`, "m"), said: patterns.unfilled };
    this.tenDigits = compiled(patterns.ten_digits, "g");
    this.birth = compiled(patterns.birth);
    this.email = compiled(patterns.email, "g");
    this.personalHosts = compiled(patterns.personal_hosts);
    this.named = compiled(patterns.look_again, "g");
    this.messages = patterns.detail_messages;
    this.unheld = patterns.unprintable ? new RegExp(patterns.unprintable, "u") : null;
  }

  /**
   * What has to go: the first fault of a text in words, or undefined. Plain texts may hold no HTML at all.
   * @param {string} text
   * @param {boolean} plain
   * @returns {string | undefined}
   */
  fault(text, plain) {
    return this.#code(text, plain) ?? this.#personal(text);
  }

  /**
   * What no sheet that is printed can show, in words, or undefined.
   * @param {string} text
   * @returns {string | undefined}
   */
  unprintable(text) {
    const found = this.unheld?.exec(text)?.[0];
    return found && `found ${found}, which printed sheets cannot show; write it in words`;
  }

  /**
   * What may be right but wants a second look.
   * @param {string} text
   * @returns {string[]}
   */
  lookAgain(text) {
    return [...text.matchAll(this.named), ...text.matchAll(this.email)].map(([found]) => found);
  }

  /**
   * @param {string} text
   * @param {boolean} plain
   */
  #code(text, plain) {
    if (this.unfilled.pattern.test(text)) return this.unfilled.said;
    const tag = plain && this.tag.pattern.exec(text);
    if (tag) return codeFault(tag[0], this.tag);
    const open = undisguised(text, this.entities).replace(this.passedOver, "");
    for (const one of this.markup) {
      const match = one.pattern.exec(text) ?? one.pattern.exec(open);
      if (match) return codeFault(match[0], one);
    }
    return undefined;
  }

  /** @param {string} text */
  #personal(text) {
    for (const [phone] of text.replace(DATES, ";").matchAll(PHONE))
      if (isPhone(phone)) return `found ${messageWith(this.messages.phone, phone)}`;
    for (const [number] of text.matchAll(this.tenDigits))
      if (isNhsNumber(number)) return `found ${messageWith(this.messages.nhs)}`;
    if (this.birth.test(text)) return `found ${messageWith(this.messages.birth)}`;
    const address = [...text.matchAll(this.email)]
      .map(([found]) => found)
      .find((found) => this.personalHosts.test(found));
    return address && `found ${messageWith(this.messages.email, address)}`;
  }
}

/**
 * @param {Shipped} pattern
 * @param {string} [more] flags
 */
function compiled([source, flags], more = "") {
  return new RegExp(source, `${flags}${more}u`);
}

/**
 * @param {string} code
 * @param {{ found: string, hint: string }} kind
 */
function codeFault(code, { found, hint }) {
  return `found ${found} (${code}); ${hint}`;
}

/** @param {string} text */
function isPhone(text) {
  const digits = text.replace(/\D/g, "");
  const long = text.startsWith("+")
    ? digits.length >= 9 && digits.length <= 15
    : digits.length >= 10 && digits.length <= 15;
  return long && !NO_PHONE.test(text);
}

/**
 * True where the tenth digit is the check digit of the nine before it (modulus 11).
 * @param {string} text
 * @returns {boolean}
 */
export function isNhsNumber(text) {
  const digits = [...text.replace(/\D/g, "")].map(Number);
  const sum = digits.slice(0, 9).reduce((soFar, digit, at) => soFar + digit * (10 - at), 0);
  return digits.length === 10 && (11 - (sum % 11)) % 11 === digits[9];
}
