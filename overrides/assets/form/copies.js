// The answers as a file of the reader's own: saved, and opened again later or on another device.

import { saveFile } from "../shared/take-away.js";
import { soundAnswers } from "./fields.js";

/** @import { Answers } from "../rules/answers.js" */

/**
 * Save the answers of a form of one kind.
 * @param {string} kind
 * @param {Answers} answers
 */
export function saveCopy(kind, answers) {
  saveFile(`${kind}-answers.json`, "application/json", JSON.stringify({ kind, answers }));
}

/**
 * What a file holds: answers, or a fault in words.
 * @param {{ kind: string, noun: string }} form
 * @param {File} file
 * @returns {Promise<{ answers: Answers, fault?: undefined } | { fault: string, answers?: undefined }>}
 */
export async function openCopy({ kind, noun }, file) {
  try {
    const { kind: other = kind, answers } = JSON.parse(await file.text());
    if (other !== kind) return { fault: `This file holds answers to another form, not the one for a ${noun}.` };
    if (!answers || typeof answers !== "object" || Array.isArray(answers)) throw new TypeError("no answers");
    return { answers: soundAnswers(answers) };
  } catch {
    return { fault: "This file isn’t a copy of answers saved here." };
  }
}
