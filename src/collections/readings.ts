import { extname } from "node:path";
import { eachOnce, type Kept, keyOf, sumOf, versionOf } from "../kept/index.ts";
import type { Known, Settled } from "../transcript/index.ts";
import type { ContentFile } from "./content-files.ts";
import type { Figure } from "../figures/index.ts";
import { Held } from "./held.ts";
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

/** The sum of a file, which is taken once. */
export const sumOnce = eachOnce(sumOf);

/** Reads each file anew. */
export const readAnew: Reader = (...asked) => ({ key: "", reading: fullReading(...asked) });

function fullReading(...asked: Parameters<typeof readTranscriptFile>): FullReading {
  const reading = readTranscriptFile(...asked);
  const paragraphs = reading.transcript?.turns.flatMap((turn) => turn.paragraphs) ?? [];
  return { ...reading, figures: paragraphs.map(spokenFigures) };
}

/** The readings of this process, by their keys. */
const held = new Held<FullReading>("readings");

/**
 * A reader that reads nothing twice as long as the file, what is known besides and the code stay the same.
 * @param asked takes the keys of what it is asked for.
 */
export function keptReader(kept: Kept, asked = new Set<string>()): Reader {
  const keyOfKnown = eachOnce((known: Known) => keyOf(JSON.stringify(known)));
  return (file, known, settled = []) => {
    const key = keyOf(
      versionOf(CODE),
      keyOfKnown(known),
      JSON.stringify(settled),
      extname(file.path),
      sumOnce(file.bytes),
    );
    asked.add(key);
    const reading = held.get(key) ?? kept.value(KIND, key, isReading) ?? keepReading(kept, key, file, known, settled);
    return { key, reading: held.put(key, reading) };
  };
}

/** Forgets in time the readings that are not of these keys. */
export const rememberReadings = (keys: ReadonlySet<string>): void => held.rememberOnly(keys);

const isReading = (value: unknown): value is FullReading =>
  typeof value === "object" && value !== null && "figures" in value;

function keepReading(kept: Kept, key: string, ...asked: Parameters<typeof readTranscriptFile>): FullReading {
  const reading = fullReading(...asked);
  kept.putValue(KIND, key, reading);
  return reading;
}
