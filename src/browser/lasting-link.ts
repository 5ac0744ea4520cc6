import { plain } from "../archive/plain.ts";
import { NOT_WORDS } from "./not-words.ts";

/** The language the pages are written in; where a browser has translated one, its words are not the record's. */
const LANGUAGE = "en";

/** The bytes of a hash that a link carries: ten hexadecimal digits, as in the ledger. */
const HASH_BYTES = 5;

/** The address a margin number leads to, with the hash of the words there, where that can be had. */
export async function lastingLink({ href, hash }: HTMLAnchorElement): Promise<string> {
  const address = new URL(href);
  const unit = document.getElementById(hash.slice(1));
  const words = unit && (await wordsHash(unit));
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
