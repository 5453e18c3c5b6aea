// Where the site is.

/** The address of the site's root, seen from where scripts are served: /assets/for-good/shared/. */
export const SITE = new URL("../../../", import.meta.url);
