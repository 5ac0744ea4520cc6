import { listed, type Refusal, shown } from "./refusal.ts";
import type { SiteFile } from "./site-files.ts";

const HINT = "Write how many MB a file may have, with 1 MB = 1,000,000 bytes, as in PART_SIZE=24, or leave it out.";
const LARGE_HINT =
  "Allow larger files, where the host takes them, or build the archive in volumes, each a folder of its own.";

/** A file cannot be cut finer than this: what is one document, such as a long meeting's page, is not cut at all. */
const LEAST = 0.1;

/** A larger zip is no zip that every program opens, whatever a host takes. */
const MOST = 4000;

/** What is wrong with the setting that says how large a file may be; an unset one is sound. */
export function partFaults({ PART_SIZE }: NodeJS.ProcessEnv): Refusal[] {
  const text = PART_SIZE ? partProblem(PART_SIZE) : null;
  return text === null ? [] : [{ about: "PART_SIZE", code: "part-size", text, hint: HINT }];
}

function partProblem(value: string): string | null {
  if (!/^\d+(?:\.\d+)?$/.test(value)) return `${shown(value)} is not a number of MB.`;
  if (Number(value) < LEAST) return `${shown(value)} is less than ${LEAST} MB, and a page alone can have more.`;
  return Number(value) > MOST ? `${shown(value)} is more than ${MOST} MB, at which a zip is cut in any case.` : null;
}

/**
 * Why a site cannot be published where no file may have more than so many bytes.
 * @param most null for any number.
 * @returns null where it can; otherwise the largest files come first.
 */
export function sizeFault(files: ReadonlyMap<string, Pick<SiteFile, "bytes">>, most: number | null): Refusal | null {
  const large = [...files]
    .filter(([, { bytes }]) => bytes > (most ?? Infinity))
    .sort(([, a], [, b]) => b.bytes - a.bytes);
  if (large.length === 0) return null;
  const faults = large.map(
    ([path, { bytes }]) =>
      `${path} has ${(bytes / 1e6).toFixed(1)} MB, more than a file may have, and cannot be published in parts.`,
  );
  return { about: "PART_SIZE", code: "large-file", text: listed(faults), hint: LARGE_HINT };
}
