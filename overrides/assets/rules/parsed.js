// A web page or XML as a document that is never shown or run.

/**
 * The markup as a document of its own: its scripts do not run and nothing in it is fetched. Rejects where it is no such
 * markup. It is read as an answer from an address inside this page, as data, so that no text has to be handed to the
 * browser as trusted HTML.
 * @param {string} markup
 * @param {"text/html" | "application/xml"} type
 * @returns {Promise<Document>}
 */
export function parsed(markup, type) {
  const address = URL.createObjectURL(new Blob([markup], { type: `${type};charset=utf-8` }));
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  return new Promise((resolve, reject) => {
    request.addEventListener("loadend", () => {
      URL.revokeObjectURL(address);
      if (request.responseXML) resolve(request.responseXML);
      else reject(new Error(`no ${type} could be read`));
    });
    request.send();
  });
}
