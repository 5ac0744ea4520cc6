import { hash } from "node:crypto";
import type { Contents, End } from "./line.ts";

/** Hexadecimal digits of a seal: 40 bits, as many as the ledger's other hashes have. */
const HASH_LENGTH = 10;

/** What the ledger lists of a block of lines, so that a line lost, changed or moved is known. */
export function contentsOf(block: string, lines: readonly string[]): Contents {
  return { block, lines: lines.length, hash: sealOf(lines) };
}

/** The contents' line, as it is written. */
export const contentsText = ({ block, lines, hash }: Contents): string =>
  `contents of ${block}: ${lines} lines, ${hash}`;

/** What the last line says of the lines of the contents, so that a block lost with its contents is known. */
export function endOf(contents: readonly string[]): End {
  return { contents: contents.length, hash: sealOf(contents) };
}

/** The last line, as it is written. */
export const endText = ({ contents, hash }: End): string => `end: ${contents} contents, ${hash}`;

/** The first ten hexadecimal digits of the SHA-256 of lines, each ended by a line feed. */
function sealOf(lines: readonly string[]): string {
  return hash("sha256", lines.map((line) => `${line}\n`).join("")).slice(0, HASH_LENGTH);
}
