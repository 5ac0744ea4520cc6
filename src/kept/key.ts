import { createHash } from "node:crypto";

/**
 * A key for what is made of these parts: two lists of parts have the same key only where they are the same. SHA-256, in
 * hexadecimal.
 */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${sizeOf(part)} `).update(part);
  return hash.digest("hex");
}

/** Before each part stands its size, so that no other cut gives the same bytes. */
const sizeOf = (part: string | Uint8Array): number =>
  typeof part === "string" ? Buffer.byteLength(part) : part.length;
