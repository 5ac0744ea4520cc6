import type { Departure } from "../../ledger/index.ts";
import type { Content } from "../content-model.ts";
import type { EditorialEntry } from "../editorial.ts";
import { type Fault, fileFault } from "../fault.ts";
import { type Address, addressText, carriedOver, meetingLeft, readAddress } from "./address.ts";

/** The part of the content that addresses of the record point at. */
export type Record = Pick<Content, "transcripts" | "ledger">;

/** What an entry of the editor's writes at one place: an address of the record. */
export interface Written {
  entry: EditorialEntry<unknown>;
  /** Where in the header it stands. */
  path: PropertyKey[];
  at: string;
  /** What stands there, as messages name it. */
  noun: "step" | "figure";
  /** What to do about one that was withdrawn. */
  withdrawn: string;
}

/** Why nothing stands at an address, or that it is another now. What could not be read is left out of it. */
export function standingFaults(
  written: Written,
  { ledger, transcripts }: Record,
  transcriptIds: ReadonlySet<string>,
): Fault[] {
  const address = readAddress(written.at);
  const now = carriedOver(address, ledger.departures);
  const gone = meetingLeft(now.meeting, ledger.departures);
  if (gone !== null) return [withdrawnMeeting(written, gone)];
  if (!transcriptIds.has(now.meeting)) return [noMeeting(written, address)];
  if (!transcripts.some(({ id }) => id === now.meeting)) return [];
  const left = meetingLeft(address.meeting, ledger.departures);
  const addresses = ledger.addresses.get(now.meeting);
  const standing = addresses?.turns.flatMap((turn) => [turn, ...turn.paragraphs]) ?? [];
  if (standing.some(({ id }) => id === now.fragment)) return left === null ? [] : [movedMeeting(written, now, left)];
  const withdrawn = addresses?.withdrawn.find(({ id }) => id === now.fragment);
  if (withdrawn !== undefined) return [withdrawnWords(written, now, withdrawn.day)];
  return [noParagraph(written, now, left)];
}

const fault = ({ entry, path }: Written, code: string, text: string, hint: string): Fault => ({
  ...fileFault(entry.path, code, text, hint),
  ...entry.at(path),
});

function withdrawnMeeting(written: Written, { id, day }: Departure): Fault {
  const text = `The meeting ${id} was withdrawn on ${day}, so that no word of it can be quoted.`;
  return fault(written, `withdrawn-${written.noun}`, text, written.withdrawn);
}

function withdrawnWords(written: Written, now: Address, day: string): Fault {
  const text = `What stood at ${addressText(now)} was withdrawn on ${day}.`;
  return fault(written, `withdrawn-${written.noun}`, text, written.withdrawn);
}

function noMeeting(written: Written, { meeting }: Address): Fault {
  const text = `There is no meeting with the id "${meeting}".`;
  return fault(
    written,
    "no-such-meeting",
    text,
    "Write the name of its transcript’s file, as in 2024-07-03-astana#t1p6.",
  );
}

function noParagraph(written: Written, { meeting, fragment }: Address, left: Departure | null): Fault {
  const moved = left === null ? "" : `, which was ${left.id} until ${left.day},`;
  const text = `The meeting ${meeting}${moved} has no turn or paragraph "${fragment}".`;
  const hint = "Write the address that the number in the margin of the page leads to, as in 2024-07-03-astana#t1p6.";
  return fault(written, "no-such-paragraph", text, hint);
}

function movedMeeting(written: Written, now: Address, { id, day }: Departure): Fault {
  const text = `The meeting ${id} is ${now.meeting} since ${day}; the ${written.noun} is read there.`;
  return { ...fault(written, `moved-${written.noun}`, text, `Write ${addressText(now)}.`), severity: "warning" };
}
