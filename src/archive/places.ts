import { findPlace } from "../collections/found.ts";
import type { Registry } from "../collections/registry.ts";
import type { MeetingRecord } from "../collections/schemas.ts";
import type { Meeting, Place } from "./model.ts";

/** Where a meeting was: what the page prints, else what its lede tells, else what the editor says. */
export function meetingPlace({ transcript, note }: MeetingRecord, places: Registry<Place>): Meeting["place"] {
  const printed = transcript.place?.text ?? note.place;
  if (printed === undefined) return null;
  const by = transcript.place === null ? "editor" : transcript.place.from;
  return { place: findPlace(places, printed) ?? places.get(printed), printed, by };
}
