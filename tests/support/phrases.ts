/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain, by Tommy Ettinger). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Characters that stand around words, and that a phrase in quotation marks cannot hold or does not begin or end with. */
const AROUND = /^[^\p{L}\p{N}\p{Sc}]+|[^\p{L}\p{N}%]+$/gu;

/** A phrase of `size` printed words, with the punctuation between them; `null` where the text has no such words there. */
export function phraseAt(text: string, place: number, size: number): string | null {
  const phrase = text
    .split(" ")
    .slice(place, place + size)
    .join(" ")
    .replaceAll(AROUND, "");
  return /["“”„«»]/.test(phrase) || phrase.split(" ").length !== size ? null : phrase;
}

/** A phrase that is almost this one: a word in another form, or two words in each other's place. */
export function nearMiss(phrase: string, random: () => number): string {
  const words = phrase.split(" ");
  const at = Math.floor(random() * (words.length - 1));
  const [first = "", second = ""] = [words[at], words[at + 1]];
  words.splice(at, 2, ...(random() < 0.5 ? [second, first] : [`${first.replace(/[^\p{L}\p{N}]+$/u, "")}s`, second]));
  return words.join(" ").replaceAll(AROUND, "");
}

/**
 * Finds a phrase by a plain scan that knows nothing of the search: its words one after the other, whatever punctuation
 * stands between them, kinds of dash and apostrophe aside. A word in small letters is found in capitals too.
 */
export function phraseScan(phrase: string): RegExp {
  const words = phrase.split(" ").map((word) => word.replaceAll(/^[^\p{L}\p{N}\p{Sc}]+|[^\p{L}\p{N}%]+$/gu, ""));
  const between = String.raw`(?:(?![\p{Sc}%&+])[^\p{L}\p{N}])*\s(?:(?![\p{Sc}%&+])[^\p{L}\p{N}])*`;
  const source = words
    .filter((word) => word !== "")
    .map(wordSource)
    .join(between);
  const before = String.raw`(?<![\p{L}\p{N}]|\p{L}['’]|\p{N}[.,])`;
  const after = String.raw`(?![\p{L}\p{N}]|['’]\p{L}|[.,]\p{N})`;
  return new RegExp(`${/^\p{Sc}/u.test(phrase) ? "" : before}${source}${after}`, "u");
}

function wordSource(word: string): string {
  const source = word
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(/\p{Pd}|−/gu, String.raw`[\p{Pd}−]`)
    .replaceAll(/['’]/g, "['’]");
  const parts = source.split(/(\[\\p\{Pd\}−\]|-)/);
  return parts.map((part) => (part.startsWith("[") ? part : eitherCase(part))).join("");
}

/** A part of a word with a hyphen counts by itself: Russia-kazakhstan. */
const eitherCase = (part: string): string =>
  part === part.toLowerCase() ? part.replaceAll(/\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`) : part;
