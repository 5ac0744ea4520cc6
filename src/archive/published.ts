import { addressNumber, type MeetingAddresses, type Notice } from "../ledger/index.ts";
import type { Span, Transcript } from "../transcript/index.ts";
import type { Withdrawn } from "./model.ts";

export { addressNumber };

/** A published address: its fragment, how the margin shows it, and what has happened there. */
export interface PublishedAddress {
  id: string;
  number: string;
  notices: readonly Notice[];
}

/**
 * The published address of each turn and paragraph of a transcript. A place is the address that counting would give
 * (`t3p2`, as the transcript's own references have it); the published one may differ, for what was published keeps it.
 */
export class Published {
  readonly #transcript: Transcript;
  readonly #byPlace: ReadonlyMap<string, PublishedAddress>;
  readonly #withdrawn: MeetingAddresses["withdrawn"];

  constructor(transcript: Transcript, addresses: MeetingAddresses) {
    this.#transcript = transcript;
    this.#byPlace = new Map(byPlace(addresses));
    this.#withdrawn = addresses.withdrawn;
  }

  /** @throws for a place that the transcript does not have. */
  at(place: string): PublishedAddress {
    const address = this.#byPlace.get(place);
    if (address === undefined) throw new Error(`Nothing is published for ${place}.`);
    return address;
  }

  /** What was withdrawn, by the published address it followed, one block for each day. */
  withdrawn(): Map<string | null, Withdrawn[]> {
    const groups = Map.groupBy(this.#withdrawn, ({ after }) => after);
    return new Map([...groups].map(([after, group]) => [after, withdrawnByDay(group)]));
  }

  /** The transcript's spans, each with the published address it belongs to. */
  spans(): Span[] {
    return this.#transcript.spans.map((span) => (span.of === undefined ? span : { ...span, of: this.at(span.of).id }));
  }
}

function byPlace({ turns }: MeetingAddresses): [place: string, PublishedAddress][] {
  const address = ({ id, notices }: { id: string; notices: Notice[] }) => ({ id, number: addressNumber(id), notices });
  return turns.flatMap((turn, at) => [
    [`t${at + 1}`, address(turn)],
    ...turn.paragraphs.map((paragraph, n): [string, PublishedAddress] => [`t${at + 1}p${n + 1}`, address(paragraph)]),
  ]);
}

function withdrawnByDay(withdrawn: MeetingAddresses["withdrawn"]): Withdrawn[] {
  return [...Map.groupBy(withdrawn, ({ day }) => day)].map(([day, group]) => ({
    day,
    addresses: group.map(({ id }) => ({ id, number: addressNumber(id) })),
  }));
}
