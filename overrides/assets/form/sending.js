// The ways out, shown once a record has no fault, and taken away as soon as an answer changes.

import { firstOf } from "../rules/answers.js";
import { all, element, one } from "../shared/elements.js";
import { copyText, saveFile } from "../shared/take-away.js";
import { waysOut } from "./ways-out.js";

/** @import { Answers } from "../rules/answers.js" */
/** @import { Draft } from "../rules/record.js" */
/** @import { FormData } from "./data.js" */
/** @import { WaysOut } from "./ways-out.js" */

/** @typedef {{ record: Draft, ways: WaysOut }} Offer */

export class Sending {
  /**
   * @param {HTMLElement} root
   * @param {FormData} data
   * @param {(words: string) => void} say tells the reader what was done
   */
  constructor(root, data, say) {
    this.root = root;
    this.data = data;
    this.say = say;
    /** @type {Offer | null} */
    this.offered = null;
    this.written = one(root, "#written", HTMLTextAreaElement);
    this.looked = one(root, "[data-looked]", HTMLElement);
    for (const button of all(root, "[data-save]", HTMLElement))
      button.addEventListener("click", () => this.offered && this.#save(this.offered, button.dataset.save));
    this.#on("copy-text", ({ ways }) => this.#copy(ways.mail));
    this.#on("copy-address", () => this.#copy(data.mailbox, `Address copied: ${data.mailbox}`));
    this.#on("copy-and-open", ({ record, ways }) => this.#copyAndOpen(record.text, ways.newFile));
    this.#on("copy-and-open-issue", ({ ways }) => this.#copyAndOpen(ways.issue, ways.newIssue));
  }

  /**
   * Show what happens next and the ways out.
   * @param {Draft} record
   * @param {Answers} answers
   * @param {string[]} again words to look at again
   */
  offer(record, answers, again) {
    const isUnnamed = record.register.length > 0;
    const wantsHelp = this.data.recognised && firstOf(answers, "recognised") !== "no";
    const ways = waysOut(this.data, record, wantsHelp);
    this.offered = { record, ways };
    this.say("It’s complete. Read what happens next, then choose how to send it.");
    this.#lookAgain(again);
    this.#part("address").textContent =
      `Once it’s published, you’ll find it at ${this.data.address.replace("{id}", record.id)}.`;
    this.written.value = ways.mail;
    this.#part("public").hidden = wantsHelp || isUnnamed;
    this.#part("private").hidden = !wantsHelp;
    this.#part("unnamed").hidden = !isUnnamed;
    one(this.root, "[data-save=own]", HTMLElement).hidden = isUnnamed;
    this.#either("mail", ways.mailAddress, "mail", "mail-long");
    this.#either("github", ways.newFileAddress, "github-short", "github-long");
    this.#either("issue", ways.issueAddress, "issue-short", "issue-long");
    this.looked.hidden = false;
    const next = one(this.looked, "#next", HTMLElement);
    next.tabIndex = -1;
    next.focus();
  }

  /** The answers have changed: what was offered no longer holds. */
  forget() {
    if (this.looked.hidden) return;
    this.looked.hidden = true;
    this.say("");
  }

  /** @param {string[]} again */
  #lookAgain(again) {
    const box = this.#part("look-again");
    box.hidden = !again.length;
    one(box, "ul", HTMLUListElement).replaceChildren(...[...new Set(again)].map((words) => element("li", {}, words)));
  }

  /**
   * One of two parts: that of the link, or, where the text is too long for an address, the other.
   * @param {string} link
   * @param {string | undefined} address
   * @param {string} short
   * @param {string} long
   */
  #either(link, address, short, long) {
    one(this.root, `[data-${link}]`, HTMLAnchorElement).href = address ?? "";
    this.#part(short).hidden = !address;
    this.#part(long).hidden = Boolean(address);
  }

  /** @param {string} text */
  async #copy(text, done = "Copied. Paste it where you want it.") {
    const copied = await copyText(text);
    if (copied) this.say(done);
    else if (text === this.data.mailbox) this.say(`Your browser didn’t allow copying. The address is ${text}`);
    else this.#select(text);
    return copied;
  }

  /**
   * Where nothing may be copied, the text lies ready to be copied by hand.
   * @param {string} text
   */
  #select(text) {
    this.say("Your browser didn’t allow copying. The text is selected in the box, so copy it from there.");
    this.written.value = text;
    this.written.focus();
    this.written.select();
  }

  /**
   * @param {string} text
   * @param {string} address
   */
  async #copyAndOpen(text, address) {
    if (await this.#copy(text)) open(address, "_blank", "noopener");
  }

  /**
   * @param {Offer} offer
   * @param {string | undefined} form docx, txt or own
   */
  async #save({ record, ways }, form) {
    if (form === "docx") return this.#saveWord(record, ways);
    const isOwn = form === "own";
    return this.#saved(`${record.id}${isOwn ? this.data.ending : ".txt"}`, "text/plain", isOwn ? ways.own : ways.mail);
  }

  /**
   * @param {Draft} record
   * @param {WaysOut} ways
   */
  async #saveWord(record, ways) {
    this.say("Making the document…");
    try {
      const { asWord } = await import("./word-copy.js");
      this.#saved(`${record.id}.docx`, "", await asWord(ways.subject, ways.lead, record.text));
    } catch {
      this.say("We couldn’t make the Word file. Save it as a text file instead.");
    }
  }

  /**
   * @param {string} name
   * @param {string} type
   * @param {string | Blob} content
   */
  #saved(name, type, content) {
    saveFile(name, type, content);
    this.say(`Saved as ${name}. You can attach it to an email.`);
  }

  /**
   * @param {string} name
   * @param {(offer: Offer) => void} act
   */
  #on(name, act) {
    this.#part(name).addEventListener("click", () => this.offered && act(this.offered));
  }

  /** @param {string} name */
  #part(name) {
    return one(this.root, `[data-${name}]`, HTMLElement);
  }
}
