import type { MeetingEntry } from "../collections/schemas.ts";
import type { Meeting, Place } from "./model.ts";
import { Registry } from "./registry.ts";

/** Places by any of their names; one that only pages name has no country and no text of the editor's. */
export function placeRegistry(places: readonly Place[]): Registry<Place> {
  return new Registry(places, (id, name) => ({ id, name, spellings: [], html: "" }));
}

/**
 * Where a meeting was: what the page prints, else what its lede tells, else what the editor says. "The Kremlin,
 * Moscow" is the place Moscow where Moscow has an entry, and a place of its own where it has none.
 */
export function meetingPlace({ transcript, note }: MeetingEntry, places: Registry<Place>): Meeting["place"] {
  const printed = transcript.place?.text ?? note.place;
  if (printed === undefined) return null;
  const by = transcript.place === null ? "editor" : transcript.place.from;
  const parts = printed.split(",").map((part) => part.trim());
  const known = [printed, ...parts.toReversed()].map((name) => places.find(name)).find((place) => place !== undefined);
  return { place: known ?? places.findOrAdd(printed), printed, by };
}
