/**
 * The characters that the typeface is kept for: a fixed set, so that its files stay the same when a transcript is added.
 * English is whole in every style; the letters of names in other languages, and signs that seldom stand in speech, are
 * in files that a browser asks for where a page has one of them.
 */

/** Basic Latin, the no-break space, and the dashes, quotation marks and minus of English. */
export const ENGLISH = `${stretch(0x20, 0x7e)}\u00a0–—‘’“”…−`;

/** Both cases of the letters of Latin-1, and of those beyond it that names in European and Turkic languages have. */
export const NAMES = `${stretch(0xc0, 0xd6)}${stretch(0xd8, 0xf6)}${stretch(0xf8, 0xff)}${bothCases("āăąćčďđēėęěğģīįķļľłńņňőœřśşšţťūůűųźżžșț")}İı`;

/** Both cases of the letters of Russian, of those that Ukrainian and Belarusian have besides, and of Kazakh. */
export const CYRILLIC = bothCases(`${stretch(0x430, 0x44f)}ёґєіїўәғқңөұүһ`);

/** Currencies, degrees, fractions and other signs. */
export const SIGNS = "¡£§©«®°±²³·»½¿×‐‒‚„‹›₂€№₽₸";

function stretch(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

function bothCases(letters: string): string {
  return `${letters.toUpperCase()}${letters}`;
}
