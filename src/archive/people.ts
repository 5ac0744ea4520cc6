import type { Transcript, Turn as ReadTurn } from "../transcript/index.ts";
import type { Participant, Person } from "./model.ts";
import { Registry } from "./registry.ts";

/** People by any of their names; one whom only labels name has no offices and no text of the editor's. */
export function peopleRegistry(people: readonly Person[]): Registry<Person> {
  return new Registry(people, (id, name) => ({ id, name, spellings: [], offices: [], sources: [], html: "" }));
}

/** Who speaks in a transcript, in order of their first words, each with the first office a label gives them there. */
export function participants(transcript: Transcript, people: Registry<Person>): Participant[] {
  const roles = new Map<Person, string | null>();
  for (const { speaker, role } of transcript.turns) {
    if (speaker === null) continue;
    const person = people.findOrAdd(speaker);
    roles.set(person, roles.get(person) ?? role);
  }
  return [...roles].map(([person, role]) => ({ person, role }));
}

/** The office a turn's speaker holds: what its own label says, or what an earlier label of the same speaker said. */
export function roleIn(turn: ReadTurn, person: Person | null, all: readonly Participant[]): string | null {
  return turn.role ?? all.find((participant) => participant.person === person)?.role ?? null;
}
