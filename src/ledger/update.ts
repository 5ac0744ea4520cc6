import { entriesOf, type Ledger } from "./model/ledger.ts";
import { problemMessage } from "./tell/messages.ts";
import type { Decisions } from "./model/problem.ts";
import { moveMeeting } from "./settle/move.ts";
import { settle } from "./settle/settle.ts";
import type { Message } from "../transcript/index.ts";
import type { MeetingWords } from "./model/words.ts";
import { ledgerText } from "./file/write.ts";

/** What is asked of the ledger: to follow the transcripts, and to accept what an editor decides. */
export interface Update extends Decisions {
  /** A meeting whose file has another name now. */
  moved: { from: string; to: string } | null;
}

/** The ledger's new text, with how many addresses it holds and how many of them are new; or why there is none. */
export type Updated =
  | { text: string; addresses: number; added: number }
  /** Promises that the transcripts would break, to be shown at the ledger's lines. */
  | { broken: Message[] }
  /** Why the command cannot be followed, in sentences. */
  | { refused: string[] };

/** Brings the ledger up to the transcripts. It accepts all that is asked and breaks no promise, or it changes nothing. */
export function updatedLedger(
  ledger: Ledger,
  transcripts: readonly MeetingWords[],
  unread: ReadonlySet<string>,
  update: Update,
): Updated {
  const present = new Set([...unread, ...transcripts.map(({ id }) => id)]);
  const refused = update.moved === null ? [] : moveFaults(ledger, update.moved, present);
  if (refused.length > 0) return { refused };
  const { moved, day } = update;
  const before = moved === null ? ledger : moveMeeting(ledger, moved.from, moved.to, day);
  const settled = settle(before, transcripts, unread, update);
  const idle = [...update.changed, ...update.withdrawn].filter((address) => !settled.accepted.has(address));
  if (idle.length > 0) return { refused: idle.map((address) => idleFault(address, update.changed.has(address))) };
  if (settled.problems.length > 0) return { broken: settled.problems.map(problemMessage) };
  const entries = [...settled.ledger.meetings.values()].flatMap(entriesOf);
  const added = entries.filter(({ line }) => line === 0).length;
  return { text: ledgerText(settled.ledger), addresses: entries.length, added };
}

function idleFault(address: string, changed: boolean): string {
  return changed
    ? `Nothing has changed at ${address}, or the ledger does not have it: there is no change to accept.`
    : `The words at ${address} are still there, or the ledger does not have it: there is nothing to withdraw.`;
}

function moveFaults(
  { meetings }: Ledger,
  { from, to }: { from: string; to: string },
  present: ReadonlySet<string>,
): string[] {
  const standing = meetings.get(from)?.self.withdrawn === null;
  return [
    ...(standing ? [] : [`The ledger has no meeting ${from} that could be moved.`]),
    ...(present.has(from) ? [`transcripts/${from}.txt is still there: rename the file first.`] : []),
    ...(present.has(to) ? [] : [`transcripts/${to}.txt is not there: rename the file first.`]),
    ...(meetings.has(to) ? [`The ledger has a meeting ${to} already, with addresses of its own.`] : []),
  ];
}
