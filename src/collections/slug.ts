import { createHash } from "node:crypto";

/**
 * The id that a name without an entry of its own gets: its letters without accents, in lower case, joined by hyphens.
 * A name with no Latin letter or digit gets a short hash, so that it has an address too.
 */
export function slug(name: string): string {
  const latin = name
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase();
  const words = latin.match(/[a-z0-9]+/g);
  return words?.join("-") ?? `x${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
}
