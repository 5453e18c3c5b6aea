// The ways out, shown once a record has no fault, and taken away as soon as an answer changes.

import { element } from "../shared/elements.js";
import { copyText, saveFile } from "../shared/take-away.js";
import { waysOut } from "./ways-out.js";

export class Sending {
  constructor(root, data) {
    this.root = root;
    this.data = data;
    this.looked = root.querySelector("[data-looked]");
    for (const button of root.querySelectorAll("[data-save]")) button.addEventListener("click", () => this.#save(button.dataset.save));
    this.#on("copy-text", () => this.#copy(this.ways.mail));
    this.#on("copy-and-open", () => this.#copyAndOpen(this.record.text, this.ways.newFile));
    this.#on("copy-and-open-issue", () => this.#copyAndOpen(this.ways.issue, this.ways.newIssue));
  }

  /** Show what happens next and the ways out. `again` are words to look at once more. */
  offer(record, answers, again) {
    this.record = record;
    this.ways = waysOut(this.data, record);
    this.#say("It is whole. Read what happens next, then choose how to send it.");
    this.#part("look-again").hidden = !again.length;
    this.#part("look-again").querySelector("ul").replaceChildren(...[...new Set(again)].map((words) => element("li", { textContent: words })));
    this.#part("address").textContent = `Once it is published, it stands at ${this.data.address}${record.id}/.`;
    this.root.querySelector("#written").value = this.ways.mail;
    const open = answers.recognised[0] === "no";
    this.#part("public").hidden = !open;
    this.#part("private").hidden = open;
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
    this.#say("");
  }

  #either(link, address, short, long) {
    this.#part(link).href = address ?? "";
    this.#part(short).hidden = !address;
    this.#part(long).hidden = Boolean(address);
  }

  async #copy(text) {
    const done = await copyText(text);
    this.#say(done ? "Copied. Paste it where you want it." : "Your browser did not allow copying. Select the text in the box and copy it.");
    if (!done) this.root.querySelector("#written").select();
    return done;
  }

  async #copyAndOpen(text, address) {
    if (await this.#copy(text)) open(address, "_blank", "noopener");
  }

  #save(ending) {
    const type = ending === "md" ? "text/markdown" : "text/plain";
    saveFile(`${this.record.id}.${ending}`, type, ending === "md" ? this.record.text : this.ways.mail);
    this.#say("Saved as a file. You can attach it to a mail.");
  }

  #on(name, act) {
    this.#part(name).addEventListener("click", act);
  }

  #part(name) {
    return this.root.querySelector(`[data-${name}]`);
  }

  #say(words) {
    this.#part("said").textContent = words;
  }
}
