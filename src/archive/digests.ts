import { keyOf } from "../kept/index.ts";
import type { Archive, Meeting } from "./model.ts";

/** A longer list is likely to be in many values, and is looked through once. */
const LONG = 50;

/**
 * Keys for what is made of things of an archive: two values have the same key only where all that can be seen in them is the
 * same. A meeting stands in it for all that it holds, so that what shows one paragraph of it has another key as soon as
 * anything in it changes: too many things are made again, never too few.
 */
export class Digests {
  readonly #known = new WeakMap<object, string>();

  constructor({ people, places, meetings, topics }: Archive) {
    for (const one of [...people, ...places]) this.#known.set(one, this.of(one));
    for (const meeting of meetings) this.#knowMeeting(meeting);
    for (const topic of topics) this.#known.set(topic, this.of(topic));
  }

  /** @param value holds nothing but plain values, lists, maps, sets, and things of the archive; none of it changes. */
  of(value: object): string {
    return keyOf(
      JSON.stringify(value, (_name, part: unknown) => (part === value ? opened(part) : this.#shortOf(part))),
    );
  }

  /** What stands for a part of a value: its key where it is known, or is a long list. */
  #shortOf(part: unknown): unknown {
    if (typeof part !== "object" || part === null) return part;
    const known = this.#known.get(part);
    if (known !== undefined) return known;
    if (!Array.isArray(part) || part.length <= LONG) return opened(part);
    const key = this.of(part);
    this.#known.set(part, key);
    return key;
  }

  /** Its text as received and what each part of it was read as follow from the key of its reading. */
  #knowMeeting(meeting: Meeting): void {
    const { text, page, spans, ...source } = meeting.source;
    // Paragraphs, of which it has most, are of plain values, and stand in their turns twice.
    for (const { paragraphs } of meeting.turns)
      for (const paragraph of paragraphs) this.#known.set(paragraph, keyOf(JSON.stringify(paragraph)));
    const key = this.of({ ...meeting, source: { ...source, sizes: [text.length, page?.length, spans.length] } });
    for (const turn of meeting.turns) {
      this.#known.set(turn, `${key}#${turn.id}`);
      for (const paragraph of turn.paragraphs) this.#known.set(paragraph, `${key}#${paragraph.id}`);
    }
    this.#known.set(meeting, key);
  }
}

/** A map as its pairs, a set as its members; anything else as it is. */
const opened = (part: unknown): unknown => (part instanceof Map || part instanceof Set ? [...part] : part);
