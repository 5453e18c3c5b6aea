// What we use of the vendored stemmer.
declare module "*/stemmer/stemmer.js" {
  /** The stem of an English word in small letters (Porter's rules). */
  export function stemmer(word: string): string;
}
