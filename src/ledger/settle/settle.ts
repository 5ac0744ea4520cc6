import type { MeetingAddresses } from "../addresses.ts";
import type { Ledger, MeetingLedger } from "../model/ledger.ts";
import type { PublishedPage } from "../model/page.ts";
import { type Added, type Decisions, NO_DECISIONS, type Problem, type Told } from "../model/problem.ts";
import { settleDeparted } from "./settle-departed.ts";
import { settlePages } from "./pages.ts";
import { type SettledMeeting, settleMeeting } from "./settle-meeting.ts";
import type { MeetingWords } from "../model/words.ts";

/** All transcripts and the ledger, brought together. */
export interface Settled {
  /** The ledger as it is to be; where there is a problem it is as it was. */
  ledger: Ledger;
  /** By the meeting's id. */
  addresses: ReadonlyMap<string, MeetingAddresses>;
  problems: Problem[];
  /** What has changed with nothing resting on it. */
  told: Told[];
  /** What is published and not in the ledger, one for each meeting of which something is. */
  added: Added[];
  /** The pages that are published and not in the ledger. */
  addedPages: PublishedPage[];
  /** The decisions that met something to decide, as full addresses. */
  accepted: ReadonlySet<string>;
}

/** All that the content would publish. */
export interface Publication {
  transcripts: readonly MeetingWords[];
  /** The ids of transcripts that are there and could not be read: their meetings stay as they are. */
  unread: ReadonlySet<string>;
  /** The pages on topics, threads, series, speakers, places and years; `null` while a file of theirs could not be read. */
  pages: readonly PublishedPage[] | null;
}

/** Holds what would be published against the ledger. */
export function settle(ledger: Ledger, { transcripts, unread, pages }: Publication, decisions: Decisions): Settled {
  const here = transcripts.map((words) => settledOnce(ledger.meetings.get(words.id), words, decisions));
  const present = new Set([...unread, ...transcripts.map(({ id }) => id)]);
  const departed = [...ledger.meetings.values()].filter(({ self }) => !present.has(self.meeting));
  const fresh = transcripts.filter(({ id }) => !ledger.meetings.has(id));
  const away = settleDeparted(departed, fresh, decisions);
  const paged = pages === null ? null : settlePages(ledger.pages, ledger.moves, pages, decisions);
  const settled = [...here.map((meeting) => meeting.ledger), ...away.meetings];
  const meetings = new Map([...ledger.meetings, ...settled.map((meeting) => [meeting.self.meeting, meeting] as const)]);
  const parts = [...here, away, ...(paged === null ? [] : [paged])];
  return {
    ledger: { meetings, pages: paged?.pages ?? ledger.pages, moves: ledger.moves },
    addresses: new Map(here.map(({ ledger: { self }, addresses }) => [self.meeting, addresses])),
    problems: [...parts.flatMap(({ problems }) => problems), ...takenIds(ledger, transcripts)],
    told: [...here, ...(paged === null ? [] : [paged])].flatMap(({ told }) => told),
    added: here.map(({ added }) => added).filter((added) => isNews(added, away.problems)),
    addedPages: paged?.added ?? [],
    accepted: new Set(parts.flatMap(({ accepted }) => accepted)),
  };
}

/** The same words are held against the same part of a ledger but once, where nothing is decided. */
function settledOnce(ledger: MeetingLedger | undefined, words: MeetingWords, decisions: Decisions): SettledMeeting {
  if (decisions !== NO_DECISIONS) return settleMeeting(ledger, words, decisions);
  const before = settledBefore.get(words);
  if (before?.ledger === ledger && before !== undefined) return before.settled;
  const settled = settleMeeting(ledger, words, decisions);
  settledBefore.set(words, { ledger, settled });
  return settled;
}

const settledBefore = new WeakMap<MeetingWords, { ledger: MeetingLedger | undefined; settled: SettledMeeting }>();

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
