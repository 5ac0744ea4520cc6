/** Letters that have no accent to take off, and are typed as others. */
const LIKE: Partial<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ð: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe" };

/** The words of a text as one types them in haste: small letters without accents, and nothing but letters and digits. */
export const foldedWords = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}+|['’ʼ]/gu, "")
    .toLowerCase()
    .replaceAll(/[łøđðıßæœ]/g, (letter) => LIKE[letter] ?? letter)
    .match(/[\p{L}\p{N}]+/gu) ?? [];
