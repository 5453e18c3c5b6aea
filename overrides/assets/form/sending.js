// The ways out, shown once a record has no fault, and taken away as soon as an answer changes.

import { element } from "../shared/elements.js";
import { copyText, saveFile } from "../shared/take-away.js";
import { waysOut } from "./ways-out.js";

export class Sending {
  /** `say(words)` tells the reader what was done. */
  constructor(root, data, say) {
    this.root = root;
    this.data = data;
    this.say = say;
    this.written = root.querySelector("#written");
    this.looked = root.querySelector("[data-looked]");
    for (const button of root.querySelectorAll("[data-save]"))
      button.addEventListener("click", () => this.#save(button.dataset.save));
    this.#on("copy-text", () => this.#copy(this.ways.mail));
    this.#on("copy-address", () => this.#copy(this.data.mailbox, `Address copied: ${this.data.mailbox}`));
    this.#on("copy-and-open", () => this.#copyAndOpen(this.record.text, this.ways.newFile));
    this.#on("copy-and-open-issue", () => this.#copyAndOpen(this.ways.issue, this.ways.newIssue));
  }

  /** Show what happens next and the ways out. `again` are words to look at once more. */
  offer(record, answers, again) {
    this.record = record;
    const wanted = this.data.recognised && answers.recognised[0] !== "no";
    const open = !wanted && !record.register.length;
    this.ways = waysOut(this.data, record, wanted);
    this.say("It is whole. Read what happens next, then choose how to send it.");
    this.#part("look-again").hidden = !again.length;
    this.#part("look-again")
      .querySelector("ul")
      .replaceChildren(...[...new Set(again)].map((words) => element("li", { textContent: words })));
    this.#part("address").textContent =
      `Once it is published, it stands at ${this.data.address.replace("{id}", record.id)}.`;
    this.written.value = this.ways.mail;
    this.#part("public").hidden = !open;
    this.#part("private").hidden = !wanted;
    this.#part("unnamed").hidden = !record.register.length;
    this.root.querySelector("[data-save=own]").hidden = Boolean(record.register.length);
    this.#either("mail", this.ways.mailAddress, "mail", "mail-long");
    this.#either("github", this.ways.newFileAddress, "github-short", "github-long");
    this.#either("issue", this.ways.issueAddress, "issue-short", "issue-long");
    this.looked.hidden = false;
    this.looked.querySelector("#next").tabIndex = -1;
    this.looked.querySelector("#next").focus();
  }

  /** The answers have changed: what was offered no longer holds. */
  forget() {
    if (this.looked.hidden) return;
    this.looked.hidden = true;
    this.say("");
  }

  #either(link, address, short, long) {
    this.#part(link).href = address ?? "";
    this.#part(short).hidden = !address;
    this.#part(long).hidden = Boolean(address);
  }

  async #copy(text, done = "Copied. Paste it where you want it.") {
    const copied = await copyText(text);
    if (copied) this.say(done);
    else if (text === this.data.mailbox) this.say(`Your browser did not allow copying. The address is ${text}`);
    else this.#selected(text);
    return copied;
  }

  /** Where nothing may be copied, the text lies ready to be copied by hand. */
  #selected(text) {
    this.say("Your browser did not allow copying. The text is selected in the box: copy it from there.");
    this.written.value = text;
    this.written.focus();
    this.written.select();
  }

  async #copyAndOpen(text, address) {
    if (await this.#copy(text)) open(address, "_blank", "noopener");
  }

  async #save(form) {
    const [ending, type, content] = await this.#file(form);
    if (!content) return this.say("The Word file could not be made. Save it as a text file instead.");
    const name = `${this.record.id}${ending}`;
    saveFile(name, type, content);
    return this.say(`Saved as ${name}. You can attach it to a mail.`);
  }

  async #file(form) {
    const { ways, record } = this;
    if (form === "own") return [this.data.ending, "text/plain", ways.own];
    if (form === "txt") return [".txt", "text/plain", ways.mail];
    this.say("Making the document…");
    try {
      const { asWord } = await import("./word-copy.js");
      return [".docx", "", await asWord(ways.subject, ways.lead, record.text)];
    } catch {
      return [".docx", "", null];
    }
  }

  #on(name, act) {
    this.#part(name).addEventListener("click", act);
  }

  #part(name) {
    return this.root.querySelector(`[data-${name}]`);
  }
}
