import type { Meeting, Person, Turn } from "../../archive/model.ts";
import { words } from "../words.ts";

/** One who speaks in a meeting, in one office: all their turns there are cited alike. */
export interface Voice {
  person: Person | null;
  role: string | null;
  /** The label of the first of the turns, as printed. */
  label: string;
  turns: Turn[];
}

/** The voices of a meeting, in order of their first words. */
export function voicesOf({ turns }: Pick<Meeting, "turns">): Voice[] {
  const groups = Map.groupBy(turns, ({ person, label, role }) => `${person?.id ?? `“${label}”`} ${role ?? ""}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ person: first.person, role: first.role && words(first.role), label: words(first.label), turns: group }];
  });
}
