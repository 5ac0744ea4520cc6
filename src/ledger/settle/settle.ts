import type { MeetingAddresses } from "../addresses.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Added, Decisions, Problem } from "../model/problem.ts";
import { settleDeparted } from "./settle-departed.ts";
import { settleMeeting } from "./settle-meeting.ts";
import type { MeetingWords } from "../model/words.ts";

/** All transcripts and the ledger, brought together. */
export interface Settled {
  /** The ledger as it is to be; where there is a problem it is as it was. */
  ledger: Ledger;
  /** By the meeting's id. */
  addresses: ReadonlyMap<string, MeetingAddresses>;
  problems: Problem[];
  /** What is published and not in the ledger, one for each meeting of which something is. */
  added: Added[];
  /** The decisions that met something to decide, as full addresses. */
  accepted: ReadonlySet<string>;
}

/** Holds transcripts against the ledger. Meetings whose file is there and could not be read (`unread`) stay as they are. */
export function settle(
  ledger: Ledger,
  transcripts: readonly MeetingWords[],
  unread: ReadonlySet<string>,
  decisions: Decisions,
): Settled {
  const here = transcripts.map((words) => settleMeeting(ledger.meetings.get(words.id), words, decisions));
  const present = new Set([...unread, ...transcripts.map(({ id }) => id)]);
  const departed = [...ledger.meetings.values()].filter(({ self }) => !present.has(self.meeting));
  const fresh = transcripts.filter(({ id }) => !ledger.meetings.has(id));
  const away = settleDeparted(departed, fresh, decisions);
  const settled = [...here.map((meeting) => meeting.ledger), ...away.meetings];
  const meetings = new Map([...ledger.meetings, ...settled.map((meeting) => [meeting.self.meeting, meeting] as const)]);
  return {
    ledger: { meetings, moves: ledger.moves },
    addresses: new Map(here.map(({ ledger: { self }, addresses }) => [self.meeting, addresses])),
    problems: [...here.flatMap(({ problems }) => problems), ...away.problems, ...takenIds(ledger, transcripts)],
    added: here.map(({ added }) => added).filter((added) => isNews(added, away.problems)),
    accepted: new Set([...here, away].flatMap(({ accepted }) => accepted)),
  };
}

/** False for what holds nothing new, and for what is most likely a meeting under another name. */
function isNews({ words, line, addresses }: Added, problems: readonly Problem[]): boolean {
  if (line !== null) return addresses.length > 0;
  return !problems.some((problem) => problem.kind === "meeting" && problem.renamed?.words.id === words.id);
}

function takenIds({ moves }: Ledger, transcripts: readonly MeetingWords[]): Problem[] {
  const paths = new Map(transcripts.map(({ id, path }) => [id, path]));
  return moves.flatMap((move): Problem[] => {
    const path = paths.get(move.from);
    return path === undefined ? [] : [{ kind: "taken", move, path }];
  });
}
