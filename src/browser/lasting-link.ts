import { plain } from "../archive/plain.ts";
import { NOT_WORDS } from "./not-words.ts";

/** The language the pages are written in; where a browser has translated one, its words are not the record's. */
const LANGUAGE = "en";

/** The bytes of a hash that a link carries: ten hexadecimal digits, as in the ledger. */
const HASH_BYTES = 5;

/**
 * The address of a paragraph or turn, or of the page itself: wherever the archive is read, it is the one that citations
 * and data have. It carries no hash of the words, for it is printed and kept.
 */
export function addressOf(unit?: Element): string {
  const { href } = document.querySelector<HTMLLinkElement>("link[rel=canonical]") ?? location;
  return new URL(unit ? `#${unit.id}` : "", href).href;
}

/** The address of a paragraph for a link to some of its words, with the hash of them all, where that can be had. */
export async function lastingLink(paragraph: Element): Promise<string> {
  const address = new URL(addressOf(paragraph));
  const words = await wordsHash(paragraph);
  address.search = words === null ? "" : `w=${words}`;
  return address.href;
}

/**
 * The hash of a paragraph's words, which is the ledger's, or of all the words of a turn. `null` where the browser has no
 * hashing (it needs a secure context) or shows other words than the page's.
 */
export async function wordsHash(unit: Element): Promise<string | null> {
  if (!isSecureContext || document.documentElement.lang !== LANGUAGE) return null;
  const paragraphs = unit.matches("p") ? [unit] : [...unit.querySelectorAll("p[id]")];
  const bytes = new TextEncoder().encode(paragraphs.map(wordsOf).join(" "));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, HASH_BYTES);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function wordsOf(paragraph: Element): string {
  const copy = document.importNode(paragraph, true);
  for (const other of copy.querySelectorAll(NOT_WORDS)) other.remove();
  return plain(copy.textContent);
}
