import { keyOf } from "../kept/index.ts";
import type { Archive, Meeting } from "./model.ts";

/**
 * Keys for what is made of things of an archive: two values have the same key only where all that can be seen in them is the
 * same. A meeting stands in it for all that it holds, so that what shows one paragraph of it has another key as soon as
 * anything in it changes: too many things are made again, never too few.
 */
export class Digests {
  readonly #known = new WeakMap<object, string>();

  constructor({ people, places, meetings, topics }: Archive) {
    for (const one of [...people, ...places]) this.#know(one, this.of(one));
    for (const meeting of meetings) this.#knowMeeting(meeting);
    for (const topic of topics) this.#know(topic, this.of(topic));
  }

  /** @param value holds nothing but plain values, lists, maps, and things of the archive. */
  of(value: object): string {
    return keyOf(JSON.stringify(value, (_name, part: unknown) => this.#shortOf(part)));
  }

  /** What stands for a part of a value: of what is known its key, of a map its pairs, of a set its members. */
  #shortOf(part: unknown): unknown {
    if (typeof part !== "object" || part === null) return part;
    return this.#known.get(part) ?? (part instanceof Map || part instanceof Set ? [...part] : part);
  }

  /** Its text as received and what each part of it was read as follow from the key of its reading. */
  #knowMeeting(meeting: Meeting): void {
    const { text, page, spans, ...source } = meeting.source;
    const key = this.of({ ...meeting, source: { ...source, sizes: [text.length, page?.length, spans.length] } });
    for (const turn of meeting.turns) {
      this.#know(turn, `${key}#${turn.id}`);
      for (const paragraph of turn.paragraphs) this.#know(paragraph, `${key}#${paragraph.id}`);
    }
    this.#know(meeting, key);
  }

  #know(thing: object, key: string): void {
    this.#known.set(thing, key);
  }
}
