import type { Roster } from "./roster.ts";
import { isName, wordsOf } from "../language/index.ts";

const BEFORE = /^((?:\p{Lu}(?:\.[\s-]?|[\s-])){1,3})(\p{Lu}\p{Ll}[\p{L}’'-]*)$/u;
const AFTER = /^(\p{Lu}\p{Ll}[\p{L}’'-]*)\s((?:\p{Lu}\.[\s-]?){1,3})$/u;

/** A surname with the initials of the given names, none where it stands alone. */
interface ShortName {
  surname: string;
  initials: readonly string[];
}

/** `V. Putin`, `V.Putin`, `Putin V.V.`, `Putin`: a name that a full one can stand for; null for any other. */
function shortName(name: string): ShortName | null {
  if (isName(wordsOf(name), 1) && /^\p{Lu}[\p{L}’'-]+$/u.test(name)) return { surname: name, initials: [] };
  const [, initials = "", surname = ""] = BEFORE.exec(name) ?? [];
  if (surname !== "") return { surname, initials: lettersOf(initials) };
  const [, family = "", after = ""] = AFTER.exec(name) ?? [];
  return family === "" ? null : { surname: family, initials: lettersOf(after) };
}

/** True for a name with initials in it, which a full name says better. */
function isShort(name: string): boolean {
  return (shortName(name)?.initials.length ?? 0) > 0;
}

/** The full names among `people` that a short one can stand for; none for a name that is not short. */
export function standingFor(name: string, people: Roster): string[] {
  const short = shortName(name);
  if (!short) return [];
  return (people.bySurname.get(short.surname) ?? []).filter((full) => !isShort(full) && fits(short.initials, full));
}

/** True for a surname alone, without initials. */
export function isSurname(name: string): boolean {
  return shortName(name)?.initials.length === 0;
}

/** True when the given names begin with these initials, as far as both go. */
function fits(initials: readonly string[], full: string): boolean {
  const given = full.split(/[\s-]/).slice(0, -1);
  return initials.every((initial, i) => (given[i]?.[0] ?? initial) === initial);
}

function lettersOf(initials: string): string[] {
  return initials.match(/\p{Lu}/gu) ?? [];
}
