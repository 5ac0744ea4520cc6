import type { Entry, MeetingLedger } from "../model/ledger.ts";
import { eachEntry } from "./move.ts";
import type { Decisions, Problem } from "../model/problem.ts";
import { renameFinder } from "./renamed.ts";
import type { MeetingWords } from "../model/words.ts";

/** Meetings of the ledger that have no transcript, brought up to date. */
export interface SettledDeparted {
  /** Those that are withdrawn now. */
  meetings: MeetingLedger[];
  problems: Problem[];
  accepted: string[];
}

/** Meetings without a transcript are withdrawn already, or withdrawn now, or a problem. `fresh` are new transcripts. */
export function settleDeparted(
  departed: readonly MeetingLedger[],
  fresh: readonly MeetingWords[],
  { withdrawn, day }: Decisions,
): SettledDeparted {
  const gone = departed.filter(({ self }) => self.withdrawn === null);
  const accepted = gone.filter(({ self }) => withdrawn.has(self.meeting));
  const rest = gone.filter(({ self }) => !withdrawn.has(self.meeting));
  const renamedAs = renameFinder(rest.length === 0 ? [] : fresh);
  return {
    meetings: accepted.map((meeting) =>
      eachEntry(meeting, (entry) => ({ ...entry, withdrawn: entry.withdrawn ?? day })),
    ),
    problems: rest.map((meeting) => {
      const paragraphs = standingParagraphs(meeting);
      const renamed = renamedAs(paragraphs);
      return { kind: "meeting", entry: meeting.self, paragraphs: paragraphs.length, renamed };
    }),
    accepted: accepted.map(({ self }) => self.meeting),
  };
}

const standingParagraphs = ({ turns }: MeetingLedger): Entry[] =>
  turns.flatMap(({ paragraphs }) => paragraphs.filter(({ withdrawn }) => withdrawn === null));
