/**
 * Which words are inflected forms of one another: singular and plural, possessive, the forms in -ed and -ing. These are
 * steps 1 and 5 of the English Snowball stemmer (https://snowballstem.org/algorithms/english/stemmer.html), without the
 * steps between, which would join `nation` with `nationality`.
 */

/** Words that look inflected and are not, or whose likeness to another word is chance. */
const AS_THEY_ARE = new Set(["does", "during", "evening", "its", "news", "united"]);

const VOWEL = "[aeiouy]";
const CONSONANT = "[^aeiouy]";
const HAS_VOWEL = new RegExp(VOWEL);
const ENDS_SHORT = new RegExp(`(?:^|${CONSONANT})${VOWEL}[^aeiouwxy]$|^${VOWEL}${CONSONANT}$`);
const DOUBLED = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const Y_AFTER_CONSONANT = new RegExp(`(?<=.${CONSONANT})y$`);
const REGION = new RegExp(`${VOWEL}${CONSONANT}(.*)$`);

/**
 * The key that all inflected forms of a word share. Accents are left out of it, so `Erdogan` and `Erdoğan` share one;
 * numbers, signs and words in other scripts are their own key.
 */
export function familyOf(form: string): string {
  const bare = withoutAccents(form.replace(/'s?$/, ""));
  if (!/^[a-z]{3,}$/.test(bare) || AS_THEY_ARE.has(bare)) return bare === "" ? form : bare;
  return withoutE(withIForY(withoutEdOrIng(withoutS(bare))));
}

const withoutAccents = (form: string): string =>
  form
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .normalize("NFC");

function withoutS(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[sd]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (!word.endsWith("s") || /[us]s$/.test(word)) return word;
  return HAS_VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function withoutEdOrIng(word: string): string {
  if (word.endsWith("eed")) return regionAfter(word).endsWith("eed") ? word.slice(0, -1) : word;
  const stem = word.replace(/(?:ed|ing)$/, "");
  if (stem === word || !HAS_VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (DOUBLED.test(stem)) return stem.slice(0, -1);
  return regionAfter(stem) === "" && ENDS_SHORT.test(stem) ? `${stem}e` : stem;
}

const withIForY = (word: string): string => word.replace(Y_AFTER_CONSONANT, "i");

function withoutE(word: string): string {
  if (!word.endsWith("e")) return word;
  const region = regionAfter(word);
  const stem = word.slice(0, -1);
  return regionAfter(region) !== "" || (region !== "" && !ENDS_SHORT.test(stem)) ? stem : word;
}

/** What follows the first consonant after a vowel. */
const regionAfter = (word: string): string => REGION.exec(word)?.[1] ?? "";
