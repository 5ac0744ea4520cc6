/** A word in lower case without accents, if its letters are Latin ones; other scripts keep theirs. */
export function plainLetters(word: string): string {
  if (!NOT_ASCII.test(word) || !LATIN.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase();
}

const NOT_ASCII = /[^\0-\x7f]/;
const LATIN = /\p{Script=Latin}/u;
