import { extname } from "node:path";
import { type Kept, keyOf, processWide, versionOf } from "../kept/index.ts";
import type { Known, Settled } from "../transcript/index.ts";
import type { ContentFile } from "./content-files.ts";
import type { Figure } from "../figures/index.ts";
import { spokenFigures } from "./series/spoken.ts";
import { type FileReading, readTranscriptFile } from "./transcript-file.ts";

/** What has been read of a transcript's file, down to its figures. */
export interface FullReading extends FileReading {
  /** The figures that the speaker of each paragraph states, paragraph by paragraph through all turns. */
  figures: Figure[][];
}

/** Reads a transcript's file. */
export type Reader = (
  file: Pick<ContentFile, "path" | "bytes">,
  known: Known,
  settled?: readonly Settled[],
) => KeyedReading;

/** A reading, with a key of all that it depends on: where the key is the same, so is the reading. */
export interface KeyedReading {
  key: string;
  reading: FullReading;
}

/** The code that a reading depends on. */
const CODE = ["src/transcript", "src/figures", "src/collections"];

const KIND = "readings";

/** Reads each file anew. */
export const readAnew: Reader = (...asked) => ({ key: "", reading: fullReading(...asked) });

function fullReading(...asked: Parameters<typeof readTranscriptFile>): FullReading {
  const reading = readTranscriptFile(...asked);
  const paragraphs = reading.transcript?.turns.flatMap((turn) => turn.paragraphs) ?? [];
  return { ...reading, figures: paragraphs.map(spokenFigures) };
}

/** A reader that reads nothing twice as long as the file, what is known besides and the code stay the same. */
export function keptReader(kept: Kept): Reader {
  const keyOfKnown = eachOnce((known: Known) => keyOf(JSON.stringify(known)));
  return (file, known, settled = []) => {
    const key = keyOf(versionOf(CODE), keyOfKnown(known), JSON.stringify(settled), extname(file.path), file.bytes);
    const reading =
      held().get(key)?.reading ?? kept.value(KIND, key, isReading) ?? keepReading(kept, key, file, known, settled);
    held().set(key, { reading, since: Date.now() });
    return { key, reading };
  };
}

/** What the file of a key was read as. @throws for what was not read in this process, or has been forgotten since. */
export function readingOf(key: string): FullReading {
  const reading = held().get(key)?.reading;
  if (reading === undefined) throw new Error("The collections name a reading that is no more.");
  return reading;
}

/** How long a reading is remembered that the folder has no more: pages see an edit later than the loaders do. */
const REMEMBERED = 60_000;

/** Forgets the readings that the folder has not had for a minute, which otherwise grow in number with every edit. */
export function rememberOnly(keys: ReadonlySet<string>, now = Date.now()): void {
  for (const [key, one] of held()) {
    if (keys.has(key)) one.since = now;
    if (now - one.since > REMEMBERED) held().delete(key);
  }
}

/** A reading in memory, and since when the folder has been known to have it. */
interface Held {
  reading: FullReading;
  since: number;
}

/** The readings of this process, by their keys. */
const held = (): Map<string, Held> => processWide("readings", isMap, () => new Map<string, Held>());

const isMap = (value: unknown): value is Map<string, Held> => value instanceof Map;

const isReading = (value: unknown): value is FullReading =>
  typeof value === "object" && value !== null && "figures" in value;

function keepReading(kept: Kept, key: string, ...asked: Parameters<typeof readTranscriptFile>): FullReading {
  const reading = fullReading(...asked);
  kept.putValue(KIND, key, reading);
  return reading;
}

/** A function that is asked but once about each thing. */
function eachOnce<T extends object>(of: (thing: T) => string): (thing: T) => string {
  const known = new WeakMap<T, string>();
  return (thing) => {
    const answer = known.get(thing) ?? of(thing);
    known.set(thing, answer);
    return answer;
  };
}
