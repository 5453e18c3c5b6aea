// What someone enters in a form before its script has what it needs, on a slow connection: nothing of it is lost.

/**
 * Keeps what is entered from now on.
 * @param {HTMLElement} form
 * @returns {() => void} to call when the script is ready and has filled the form: enters it again, as someone would
 */
export function earlyInput(form) {
  /** @type {Map<HTMLInputElement | HTMLSelectElement, { value: string, checked: boolean }>} */
  const entered = new Map();
  const keep = (/** @type {Event} */ { target }) => {
    if (target instanceof HTMLInputElement && target.type === "file") return; // no script can choose a file
    if (target instanceof HTMLInputElement) entered.set(target, { value: target.value, checked: target.checked });
    if (target instanceof HTMLSelectElement) entered.set(target, { value: target.value, checked: false });
  };
  form.addEventListener("input", keep);
  return () => {
    form.removeEventListener("input", keep);
    for (const [field, { value, checked }] of entered) {
      field.value = value;
      if (field instanceof HTMLInputElement) field.checked = checked;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
}
