import { parseAddress } from "../model/address.ts";
import type { Entry, MeetingLedger } from "../model/ledger.ts";
import { compareMarks } from "../model/marks.ts";

type Turn = MeetingLedger["turns"][number];

/**
 * Puts entries whose words are not in the transcript among those whose words are, each after the entry that it followed
 * in the ledger, and after what is new there and comes before it by its number.
 */
export function weave(standing: readonly Turn[], ledger: MeetingLedger | undefined): Turn[] {
  const turns = standing.map(({ label, paragraphs }) => ({ label, paragraphs: [...paragraphs] }));
  const homes = new Map(turns.flatMap((turn) => [turn.label, ...turn.paragraphs].map(({ at }) => [at, turn] as const)));
  let before: Turn | null = null;
  for (const { label, paragraphs } of ledger?.turns ?? []) {
    const home: Turn = homes.get(label.at) ?? insertTurn(turns, before, { label, paragraphs: [] });
    insertMissing(home, paragraphs, homes);
    before = home;
  }
  return turns;
}

function insertTurn(turns: Turn[], before: Turn | null, turn: Turn): Turn {
  let at = before === null ? 0 : turns.indexOf(before) + 1;
  while (isNewBefore(turns[at]?.label, turn.label)) at += 1;
  turns.splice(at, 0, turn);
  return turn;
}

function insertMissing(home: Turn, paragraphs: readonly Entry[], homes: ReadonlyMap<string | null, Turn>): void {
  let [turn, before]: [Turn, Entry["at"] | undefined] = [home, undefined];
  for (const entry of paragraphs) {
    turn = homes.get(entry.at) ?? turn;
    if (!homes.has(entry.at)) insertParagraph(turn.paragraphs, before, entry);
    before = entry.at;
  }
}

function insertParagraph(paragraphs: Entry[], before: Entry["at"] | undefined, entry: Entry): void {
  let at = paragraphs.findIndex((paragraph) => paragraph.at === before) + 1;
  while (isNewBefore(paragraphs[at], entry)) at += 1;
  paragraphs.splice(at, 0, entry);
}

/** True for an entry that is not written yet and whose number is the lower one. */
function isNewBefore(entry: Entry | undefined, other: Entry): boolean {
  const [a, b] = [parseAddress(entry?.at ?? ""), parseAddress(other.at ?? "")];
  if (entry?.line !== 0 || a === null || b === null) return false;
  const byTurn = compareMarks(a.turn, b.turn);
  if (byTurn !== 0 || a.paragraph === null || b.paragraph === null) return byTurn < 0;
  return compareMarks(a.paragraph, b.paragraph) < 0;
}
