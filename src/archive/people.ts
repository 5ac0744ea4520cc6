import type { Transcript, Turn as ReadTurn } from "../transcript/index.ts";
import type { Registry } from "../collections/registry.ts";
import type { Participant, Person } from "./model.ts";

/** Who speaks in a transcript, in order of their first words, each with the first office a label gives them there. */
export function participants(transcript: Transcript, people: Registry<Person>): Participant[] {
  const roles = new Map<Person, string | null>();
  for (const { speaker, role } of transcript.turns) {
    if (speaker === null) continue;
    const person = people.get(speaker);
    roles.set(person, roles.get(person) ?? role);
  }
  return [...roles].map(([person, role]) => ({ person, role }));
}

/** The office a turn's speaker holds: what its own label says, or what an earlier label of the same speaker said. */
export function roleIn(turn: ReadTurn, person: Person | null, all: readonly Participant[]): string | null {
  return turn.role ?? all.find((participant) => participant.person === person)?.role ?? null;
}
