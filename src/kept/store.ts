import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { keyOf } from "./key.ts";

/** What has not been asked for in so many days is removed. */
const DAYS_KEPT = 30;
const DAY = 24 * 60 * 60 * 1000;

/**
 * What has been made before, in a folder that may be removed, cut or changed at any time: what is not there, or not as it
 * was written, is made again. Each thing has a kind and, within it, a key that stands for all that it depends on.
 */
export class Kept {
  readonly #folder: string;
  #written = 0;

  /** @param folder need not be there. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The text under a key; null where none is there as it was written. */
  get(kind: string, key: string): string | null {
    const file = this.#fileOf(kind, key);
    try {
      const written = readFileSync(file, "utf8");
      const text = written.slice(SUM_LENGTH);
      if (written.slice(0, SUM_LENGTH) !== keyOf(kind, key, text)) return null;
      touch(file);
      return text;
    } catch {
      return null;
    }
  }

  /**
   * The value under a key, kept with `putValue`; null where none is there as it was written.
   * @param is tells by a look at its outline that it is such a value: one that another version of the code wrote may be
   *   anything.
   */
  value<T>(kind: string, key: string, is: (value: unknown) => value is T): T | null {
    const value: unknown = parsed(this.get(kind, key));
    return is(value) ? value : null;
  }

  /** Keeps a value that JSON can hold. */
  putValue(kind: string, key: string, value: object): void {
    this.put(kind, key, JSON.stringify(value));
  }

  /** Keeps a text. Where the disk does not take it, it is not kept, and will be made again. */
  put(kind: string, key: string, text: string): void {
    const file = this.#fileOf(kind, key);
    const passing = `${file}.${process.pid}-${this.#written++}`;
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(passing, `${keyOf(kind, key, text)}${text}`);
      renameSync(passing, file);
    } catch {
      remove(passing);
    }
  }

  /** Removes what nothing has asked for in a month. */
  sweep(now = Date.now()): void {
    for (const file of keptFiles(this.#folder)) {
      const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
      if (now - changed > DAYS_KEPT * DAY) remove(file);
    }
  }

  #fileOf(kind: string, key: string): string {
    return join(this.#folder, kind, key.slice(0, 2), key);
  }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** What cannot be removed stays: it is under no key. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}

/** In front of each text stands a key of it, which also says under which key it was written. */
const SUM_LENGTH = keyOf().length;

/** Notes once a day that the file is still asked for. */
function touch(file: string): void {
  const now = Date.now();
  if (now - statSync(file).mtimeMs > DAY) utimesSync(file, new Date(now), new Date(now));
}

/** The files that are kept in a folder: `<kind>/<first two signs of the key>/<key>`. What else lies there is not its own. */
function keptFiles(folder: string): string[] {
  const shards = namesIn(folder).flatMap((kind) => namesIn(join(folder, kind)).map((shard) => join(kind, shard)));
  const files = shards.flatMap((shard) => namesIn(join(folder, shard)).map((name) => join(shard, name)));
  return files.filter((path) => KEPT_FILE.test(path)).map((path) => join(folder, path));
}

const KEPT_FILE = /^[a-z]+[\\/](?<start>[0-9a-f]{2})[\\/]\k<start>[0-9a-f]{62}(?:\.[\d-]+)?$/;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
