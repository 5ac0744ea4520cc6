import { type Message, message } from "../messages/index.ts";
import { prints } from "./characters.ts";

/**
 * The most bytes of a transcript: ten times what the longest of 1,400 pages of the website has. Even if each were a line
 * of its own, they could be read with the memory that Node takes by default.
 */
export const LARGEST_FILE = 10_000_000;

/**
 * Decodes a transcript's bytes, or those of another text, as strict UTF-8. A byte order mark is dropped; line ends stay as
 * they are.
 *
 * Gives the text, and an error where it is not UTF-8 (with line and column of the first bad byte; the text then
 * carries U+FFFD in its place), where nothing is printed in it, or where there is too much of it, which is not decoded.
 *
 * @param most the most bytes that such a text has.
 */
export function decode(bytes: Uint8Array, most = LARGEST_FILE): { text: string; messages: Message[] } {
  if (bytes.length > most) return { text: "", messages: [message("too-large", { line: 1, column: 1 })] };
  const text = decodedUtf8(bytes);
  if (text === null) {
    const bad = firstBadByte(bytes);
    const messages = [message("not-utf-8", positionOf(bytes, bad), hex(bytes[bad]))];
    return { text: new TextDecoder("utf-8").decode(bytes), messages };
  }
  return { text, messages: prints(text) ? [] : [message("empty-file", { line: 1, column: 1 })] };
}

/** Offset of the first byte that is not part of well-formed UTF-8, where there is one. */
function firstBadByte(bytes: Uint8Array): number {
  let sound = 0;
  let unsound = bytes.length + 1;
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >> 1;
    if (decodedUtf8(bytes.subarray(0, middle), true) !== null) sound = middle;
    else unsound = middle;
  }
  while (decodedUtf8(bytes.subarray(0, sound)) === null) sound--;
  return sound;
}

/** The text of well-formed UTF-8, null for other bytes; `open`: they may end inside a character. */
function decodedUtf8(bytes: Uint8Array, open = false): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: open });
  } catch {
    return null;
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
