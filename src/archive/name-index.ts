import { personPath, placePath } from "./addresses.ts";
import { count } from "./counts.ts";
import { byLetter, type Letter } from "./letters.ts";
import type { Archive, Place } from "./model.ts";
import { wordsOf } from "./sizes.ts";
import { meetingsByPlace, type Speeches, speechesByPerson } from "./speeches.ts";
import { type PartedName, surnameFinder } from "./surnames.ts";

/** A line of an index: a name, where its page is, and how much there is. */
export interface IndexedName {
  path: string;
  name: PartedName;
  /** How else it is spelt, for those who look for that. */
  spellings: readonly string[];
  size: string;
}

/** Everybody who speaks, by surname. */
export function speakerIndex({ people, meetings }: Pick<Archive, "people" | "meetings">): Letter<IndexedName>[] {
  const surnameOf = surnameFinder(meetings);
  const speeches = speechesByPerson({ meetings });
  return inOrder(
    people.map((person) => ({
      path: personPath(person),
      name: surnameOf(person),
      spellings: person.spellings,
      size: sizeOf(speeches.get(person) ?? []),
    })),
  );
}

/** Every place, by name. */
export function placeIndex({ places, meetings }: Pick<Archive, "places" | "meetings">): Letter<IndexedName>[] {
  const held = meetingsByPlace({ meetings });
  return inOrder(
    places.map((place) => ({
      path: placePath(place),
      name: withoutArticle(place),
      spellings: place.spellings,
      size: count(held.get(place)?.length ?? 0, "meeting"),
    })),
  );
}

const inOrder = (names: readonly IndexedName[]): Letter<IndexedName>[] =>
  byLetter(names, ({ name: { before, surname, after } }) => `${surname}, ${before}${after}`);

function sizeOf(speeches: readonly Speeches[]): string {
  const turns = speeches.flatMap((speech) => speech.turns);
  return `${count(speeches.length, "meeting")}, ${count(wordsOf({ turns }), "word")}`;
}

/** `The Kremlin, Moscow` stands under K. */
function withoutArticle({ name }: Pick<Place, "name">): PartedName {
  const [before] = /^The /.exec(name) ?? [""];
  return { before, surname: name.slice(before.length), after: "" };
}
