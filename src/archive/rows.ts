import { plain } from "../transcript/index.ts";
import { paragraphPath } from "./addresses.ts";
import type { Archive, Supplier } from "./model.ts";
import { type PlainRun, plainRuns } from "./runs.ts";
import { type Spoken, spokenIn } from "./spoken.ts";
import { yearOf } from "./dates.ts";

/** A paragraph with all that is true of it, as one row of data. White space is plain. */
export interface ParagraphRow {
  meeting: string;
  title: string;
  titleBy: Supplier;
  date: string;
  year: string;
  place: { id: string; name: string; printed: string; by: Supplier } | null;
  turn: string;
  paragraph: string;
  /** As the margin shows it: `3.2`. */
  number: string;
  /** The address below the site's root. */
  path: string;
  label: string;
  speaker: { id: string; name: string } | null;
  role: string | null;
  topics: { id: string; title: string }[];
  text: string;
  /** The text in stretches: what the speaker said, and what the page put between; joined they give it back. */
  runs: PlainRun[];
}

/** Every paragraph of speech, in order of time and of print. */
export function paragraphRows({ meetings, topics }: Archive): ParagraphRow[] {
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  return meetings.flatMap(spokenIn).map((spoken) => row(spoken, titles));
}

function row({ meeting, turn, paragraph }: Spoken, titles: ReadonlyMap<string, string>): ParagraphRow {
  const { place } = meeting;
  return {
    meeting: meeting.id,
    title: plain(meeting.title.text),
    titleBy: meeting.title.by,
    date: meeting.date,
    year: yearOf(meeting.date),
    place: place && { id: place.place.id, name: place.place.name, printed: plain(place.printed), by: place.by },
    turn: turn.id,
    paragraph: paragraph.id,
    number: paragraph.number,
    path: paragraphPath(meeting, paragraph),
    label: plain(turn.label),
    speaker: turn.person && { id: turn.person.id, name: turn.person.name },
    role: turn.role && plain(turn.role),
    topics: paragraph.topics.map((id) => ({ id, title: titles.get(id) ?? id })),
    text: plain(paragraph.text),
    runs: plainRuns(paragraph),
  };
}
