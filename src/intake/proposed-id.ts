import { findPlace } from "../collections/found.ts";
import type { Registry } from "../collections/registry.ts";
import { freeId, slug } from "../collections/slug.ts";
import { plain, type Transcript } from "../transcript/index.ts";

/** So many words of a title tell a meeting where its page names no place. */
const TITLE_WORDS = 6;

interface Place {
  id: string;
  name: string;
  spellings: readonly string[];
}

/**
 * The id that is proposed for a meeting: its day and its place (`2024-02-21-kazan`), by the place's own id where it has one;
 * without a place the first words of its title. A number follows where another meeting has the id.
 *
 * @param taken true for an id that is given, or has been
 */
export function proposedId(
  { date, place, title }: Pick<Transcript, "date" | "place" | "title">,
  places: Registry<Place>,
  taken: (id: string) => boolean,
): string {
  const where = place && (findPlace(places, plain(place.text))?.id ?? slug(lastPart(plain(place.text))));
  const what = title && slug(plain(title.text).split(" ").slice(0, TITLE_WORDS).join(" "));
  return freeId(`${date.iso}-${where ?? what ?? "meeting"}`, taken);
}

/** Of `The Kremlin, Moscow` the town. */
const lastPart = (place: string): string => place.split(", ").at(-1) ?? place;
