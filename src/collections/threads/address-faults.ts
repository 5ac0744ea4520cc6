import { type Departure, speechOf } from "../../ledger/index.ts";
import type { Content } from "../content-model.ts";
import { type EditorialEntry, entryFault } from "../editorial.ts";
import type { Fault } from "../fault.ts";
import { type Address, addressText, carriedOver, meetingLeft, readAddress } from "./address.ts";

/** What stands, and what has stood, at the addresses of an archive. */
export interface Standing extends Pick<Content, "transcripts" | "ledger"> {
  /** The ids of all transcripts, also of those that could not be read. */
  transcriptIds: ReadonlySet<string>;
}

/** What the addresses of a file are those of, in the words of messages. */
export interface Subject {
  noun: "step" | "figure";
  /** What to do about one that was withdrawn. */
  withdrawn: string;
}

/** An address as the editor wrote it at a place of a file, and where the ledger has it now. */
interface Written {
  entry: EditorialEntry<unknown>;
  path: PropertyKey[];
  of: Subject;
  at: Address;
  now: Address;
  /** How the meeting left the id that was written, if it did. */
  left: Departure | null;
}

/**
 * What is wrong with the addresses that a file has at these places of its header: nothing stands there, or what stood
 * there is elsewhere now. Of what was published and is gone, while nothing has been decided on it, the ledger tells by itself.
 */
export function addressFaults(
  entry: EditorialEntry<unknown>,
  addresses: readonly { text: string; path: PropertyKey[] }[],
  of: Subject,
  standing: Standing,
): Fault[] {
  const { departures } = standing.ledger;
  return addresses.flatMap(({ text, path }) => {
    const at = readAddress(text);
    const left = meetingLeft(at.meeting, departures);
    const written = { entry, path, of, at, now: carriedOver(at, departures), left };
    return meetingFault(written, standing) ?? wordsFault(written, standing) ?? [];
  });
}

/** What is wrong with the meeting; `null` where its words can be asked for, and nothing where they cannot. */
function meetingFault(written: Written, { ledger, transcripts, transcriptIds }: Standing): Fault[] | null {
  const { meeting } = written.now;
  const withdrawn = meetingLeft(meeting, ledger.departures);
  if (withdrawn !== null) return [withdrawnMeeting(written, withdrawn)];
  if (transcriptIds.has(meeting)) return transcripts.some(({ id }) => id === meeting) ? null : [];
  return ledger.ledger.meetings.has(meeting) ? [] : [noMeeting(written)];
}

function wordsFault(written: Written, { ledger }: Standing): Fault | null {
  const { meeting, fragment } = written.now;
  const { turns = [], withdrawn = [] } = ledger.addresses.get(meeting) ?? {};
  if (turns.some(({ id, paragraphs }) => [id, ...paragraphs.map((one) => one.id)].includes(fragment))) {
    return written.left === null ? null : movedMeeting(written, written.left);
  }
  const gone = withdrawn.find(({ id }) => id === fragment);
  if (gone !== undefined) return withdrawnWords(written, gone.day);
  const held = speechOf(ledger.ledger.meetings.get(meeting)?.turns ?? []);
  return held.some(({ at }) => at === fragment) ? null : noParagraph(written);
}

function fault({ entry, path }: Written, code: string, text: string, hint: string): Fault {
  return entryFault(entry, path, code, text, hint);
}

function withdrawnMeeting(written: Written, { id, day }: Departure): Fault {
  const text = `The meeting ${id} was withdrawn on ${day}, so that no word of it can be quoted.`;
  return fault(written, `withdrawn-${written.of.noun}`, text, written.of.withdrawn);
}

function withdrawnWords(written: Written, day: string): Fault {
  const text = `What stood at ${addressText(written.now)} was withdrawn on ${day}.`;
  return fault(written, `withdrawn-${written.of.noun}`, text, written.of.withdrawn);
}

function noMeeting(written: Written): Fault {
  const text = `There is no meeting with the id "${written.at.meeting}".`;
  const hint = "Write the name of its transcript’s file, and the number in the margin, as in 2024-07-03-astana#t1p6.";
  return fault(written, "no-such-meeting", text, hint);
}

function noParagraph(written: Written): Fault {
  const { now, left } = written;
  const moved = left === null ? "" : `, which was ${left.id} until ${left.day},`;
  const text = `The meeting ${now.meeting}${moved} has no turn or paragraph "${now.fragment}".`;
  const hint = "Write the address that the number in the margin of the page leads to, as in 2024-07-03-astana#t1p6.";
  return fault(written, "no-such-paragraph", text, hint);
}

function movedMeeting(written: Written, { id, day }: Departure): Fault {
  const text = `The meeting ${id} is ${written.now.meeting} since ${day}; the ${written.of.noun} is read there.`;
  const moved = fault(written, `moved-${written.of.noun}`, text, `Write ${addressText(written.now)}.`);
  return { ...moved, severity: "warning" };
}
