import { type Message, message } from "../messages/index.ts";
import { printedLines } from "./lines.ts";

/**
 * The most bytes of a transcript: ten times what the longest of 1,400 pages of the website has. Even if each were a line
 * of its own, they could be read with the memory that Node takes by default.
 */
export const LARGEST_FILE = 10_000_000;

/**
 * Decodes a transcript's bytes as strict UTF-8. A byte order mark is dropped; line ends stay as they are.
 *
 * Gives the text, and an error where it is not UTF-8 (with line and column of the first bad byte; the text then
 * carries U+FFFD in its place), where nothing is printed in it, or where there is too much of it, which is not decoded.
 */
export function decode(bytes: Uint8Array): { text: string; messages: Message[] } {
  if (bytes.length > LARGEST_FILE) return { text: "", messages: [message("too-large", { line: 1, column: 1 })] };
  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = firstBadByte(bytes);
  if (bad !== null) return { text, messages: [message("not-utf-8", positionOf(bytes, bad), hex(bytes[bad]))] };
  return { text, messages: printedLines(text).length === 0 ? [message("empty-file", { line: 1, column: 1 })] : [] };
}

/** Offset of the first byte that is not part of well-formed UTF-8, or null. */
function firstBadByte(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  let sound = 0;
  let unsound = bytes.length + 1;
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) sound = middle;
    else unsound = middle;
  }
  while (!isUtf8(bytes.subarray(0, sound))) sound--;
  return sound;
}

/** `open`: the bytes may end inside a character. */
function isUtf8(bytes: Uint8Array, open = false): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: open });
    return true;
  } catch {
    return false;
  }
}

function positionOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, offset));
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

function hex(byte: number | undefined): string {
  return (byte ?? 0).toString(16).toUpperCase().padStart(2, "0");
}
