import type { Message } from "../transcript/index.ts";
import { entriesOf, type Entry, fullAddress, type Ledger, type Page } from "./model/ledger.ts";
import type { Decisions } from "./model/problem.ts";
import { moveMeeting, movePage } from "./settle/move.ts";
import { type Publication, settle } from "./settle/settle.ts";
import { problemMessage } from "./tell/messages.ts";
import { ledgerText } from "./file/write.ts";

/** What is asked of the ledger: to follow the content, and to accept what an editor decides. */
export interface Update extends Decisions {
  /** Meetings and pages whose file has another name now: ids, or paths such as `topics/sport`. */
  moved: readonly Ends[];
}

/** The old and the new name. */
interface Ends {
  from: string;
  to: string;
}

/** The ledger's new text, with how many addresses it holds and how many of them are new; or why there is none. */
export type Updated =
  | { text: string; addresses: number; added: number }
  /** Promises that the content would break, to be shown at the ledger's lines. */
  | { broken: Message[] }
  /** Why the command cannot be followed, in sentences. */
  | { refused: string[] };

/** Brings the ledger up to the content. It accepts all that is asked and breaks no promise, or it changes nothing. */
export function updatedLedger(ledger: Ledger, publication: Publication, update: Update): Updated {
  const refused = [...contradictions(update), ...dayFaults(ledger, update), ...moveFaults(ledger, publication, update)];
  if (refused.length > 0) return { refused };
  const settled = settle(afterMoves(ledger, update), publication, update);
  const asked = [...update.changed, ...update.withdrawn, ...update.restored];
  const idle = asked.filter((address) => !settled.accepted.has(address));
  if (idle.length > 0) return { refused: idle.map((address) => idleFault(address, update)) };
  if (settled.problems.length > 0) return { broken: settled.problems.map(problemMessage) };
  const held = heldIn(settled.ledger);
  return {
    text: ledgerText(settled.ledger),
    addresses: held.length,
    added: held.filter(({ line }) => line === 0).length,
  };
}

const heldIn = ({ meetings, pages }: Ledger): (Entry | Page)[] => [
  ...[...meetings.values()].flatMap(entriesOf),
  ...pages.values(),
];

function afterMoves(ledger: Ledger, { moved, day }: Update): Ledger {
  return moved.reduce((after, { from, to }) => (isPath(from) ? movePage : moveMeeting)(after, from, to, day), ledger);
}

/** One address cannot have changed, have gone and have come back in one command. */
function contradictions({ changed, withdrawn, restored }: Decisions): string[] {
  const asked = [...changed, ...withdrawn, ...restored];
  const twice = new Set(asked.filter((address, index) => asked.indexOf(address) < index));
  return [...twice].map((address) => `${address} is named under two options: say which of them has become of it.`);
}

/** A day of the past would put what happens to an address before what has happened to it since. */
function dayFaults({ meetings }: Ledger, { day, changed, withdrawn }: Decisions): string[] {
  const isNamed = (entry: Entry) =>
    [fullAddress(entry), entry.meeting].some((address) => changed.has(address) || withdrawn.has(address));
  const late = [...meetings.values()].flatMap(entriesOf).find((entry) => isNamed(entry) && day < lastDay(entry));
  if (late === undefined) return [];
  return [`${fullAddress(late)} has a mark of ${lastDay(late)}, so that ${day} cannot be the day of the next.`];
}

const lastDay = ({ changes, withdrawn }: Entry): string => withdrawn ?? changes.at(-1)?.day ?? "";

function idleFault(address: string, { changed, restored }: Decisions): string {
  if (changed.has(address)) {
    return `Nothing has changed at ${address}, or the ledger does not have it: there is no change to accept.`;
  }
  return restored.has(address)
    ? `${address} was not withdrawn, or its words are not in the transcript: there is nothing to restore.`
    : `What ${address} points at is still there, or the ledger does not have it: there is nothing to withdraw.`;
}

const isPath = (address: string): boolean => address.includes("/");

function moveFaults(ledger: Ledger, publication: Publication, { moved }: Update): string[] {
  return moved.flatMap((ends) =>
    isPath(ends.from) ? pageMoveFaults(ledger, publication, ends) : meetingMoveFaults(ledger, publication, ends),
  );
}

function meetingMoveFaults({ meetings }: Ledger, { unread, transcripts }: Publication, { from, to }: Ends): string[] {
  const present = new Set([...unread, ...transcripts.map(({ id }) => id)]);
  return [
    ...(meetings.get(from)?.self.withdrawn === null ? [] : [`The ledger has no meeting ${from} that could be moved.`]),
    ...(present.has(from) ? [`transcripts/${from}.txt is still there: rename the file first.`] : []),
    ...(present.has(to) ? [] : [`transcripts/${to}.txt is not there: rename the file first.`]),
    ...(meetings.has(to) ? [`The ledger has a meeting ${to} already, with addresses of its own.`] : []),
  ];
}

function pageMoveFaults({ pages }: Ledger, { pages: published }: Publication, { from, to }: Ends): string[] {
  const present = new Set(published?.map(({ path }) => path));
  const kind = from.replace(/\/.*/, "/");
  return [
    ...(pages.get(from)?.withdrawn === null ? [] : [`The ledger has no page ${from} that could be moved.`]),
    ...(present.has(from) ? [`${from} is still there: rename its file first.`] : []),
    ...(present.has(to) ? [] : [`There is no page ${to}: rename its file first.`]),
    ...(to.startsWith(kind) ? [] : [`${to} is not one of ${kind}, so that ${from} cannot have become it.`]),
    ...(pages.has(to) ? [`The ledger has a page ${to} already.`] : []),
  ];
}
