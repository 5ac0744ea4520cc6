import { meetingPath, personPath, placePath, topicPath } from "./addresses.ts";
import type { Archive, Aside, Meeting, Person, Place, Supplier, Topic } from "./model.ts";
import { plain } from "./plain.ts";
import { paragraphsOf } from "./sizes.ts";
import { meetingsByPlace, type Speeches, speechesByPerson } from "./speeches.ts";

/** What a name stands for that has a page of its own. */
type Named = "speaker" | "place" | "topic" | "meeting";

/** What is printed on a meeting's page and is nobody's speech. */
type Printed = "lede" | "caption" | "listed" | Exclude<Aside["kind"], "break">;

/** Words that stand beside the speech: a name of something, or what a page prints besides what was said. */
export interface BesideRow {
  kind: Named | Printed;
  /** The id of what is named, or of the meeting on whose page it stands. */
  id: string;
  /** The words as printed, each name and each spelling for itself. White space is plain. */
  lines: string[];
  /** How many of the lines, from the first, are names of what is named. */
  names: number;
  /** The address below the site's root. */
  path: string;
  /** In how many meetings and paragraphs what is named speaks, was, or is found. */
  meetings: number;
  paragraphs: number;
  /** The meeting it belongs to; `null` for what belongs to several. */
  meeting: BesideMeeting | null;
}

/** What has a name, and other words that name it too. */
interface Spelled {
  name: string;
  spellings: readonly string[];
}

/** A meeting, as what is printed on its page names it. */
export interface BesideMeeting {
  title: string;
  titleBy: Supplier;
  date: string;
  /** As printed; the place that it is, and its name. */
  place: string | null;
  placeBy: Supplier;
  at: { id: string; name: string } | null;
}

/** Everything beside the speech, kind by kind: first what has a page of its own, what is most spoken of first. */
export function besideRows(archive: Archive): BesideRow[] {
  return [
    ...largestFirst(speakerRows(archive)),
    ...largestFirst(placeRows(archive)),
    ...largestFirst(archive.topics.map(topicRow)),
    ...archive.meetings.map(meetingRow),
    ...archive.meetings.flatMap(printedRows),
  ];
}

const largestFirst = (rows: readonly BesideRow[]): BesideRow[] => rows.toSorted((a, b) => b.paragraphs - a.paragraphs);

function speakerRows(archive: Archive): BesideRow[] {
  const speeches = speechesByPerson(archive);
  return archive.people.map((person) => speakerRow(person, speeches.get(person) ?? []));
}

function speakerRow(person: Person, speeches: readonly Speeches[]): BesideRow {
  const turns = speeches.flatMap((each) => each.turns);
  const printed = turns.flatMap(({ label, role }) => (role === null ? [label] : [label, role]));
  return {
    kind: "speaker",
    id: person.id,
    ...named(person, printed),
    path: personPath(person),
    meetings: speeches.length,
    paragraphs: paragraphsOf({ turns }),
    meeting: null,
  };
}

function placeRows(archive: Archive): BesideRow[] {
  const meetings = meetingsByPlace(archive);
  return archive.places.map((place) => placeRow(place, meetings.get(place) ?? []));
}

function placeRow(place: Place, meetings: readonly Meeting[]): BesideRow {
  const printed = meetings.flatMap((meeting) => meeting.place?.printed ?? []);
  return {
    kind: "place",
    id: place.id,
    ...named(place, printed),
    path: placePath(place),
    meetings: meetings.length,
    paragraphs: meetings.reduce((sum, meeting) => sum + paragraphsOf(meeting), 0),
    meeting: null,
  };
}

function topicRow(topic: Topic): BesideRow {
  return {
    kind: "topic",
    id: topic.id,
    ...named({ name: topic.title, spellings: topic.terms }, []),
    path: topicPath(topic),
    meetings: new Set(topic.passages.map(({ meeting }) => meeting)).size,
    paragraphs: topic.passages.length,
    meeting: null,
  };
}

const meetingRow = (meeting: Meeting): BesideRow => besideIn(meeting, "meeting", [meeting.title.text]);

/** What a meeting's page prints besides its title and what was said. */
function printedRows(meeting: Meeting): BesideRow[] {
  const asides = [...meeting.preface, ...meeting.turns.flatMap(({ body }) => body)];
  const unnamed = meeting.turns.filter(({ person }) => person === null).map(({ label }) => label);
  const related = meeting.related.map(({ text }) => text);
  const listed = [related, meeting.geography, meeting.pageTopics, meeting.persons, meeting.sections, unnamed].flat();
  return [
    ...(meeting.lede === null ? [] : [besideIn(meeting, "lede", [meeting.lede.text])]),
    ...asides.flatMap((part) =>
      part.kind === "paragraph" || part.kind === "break" ? [] : [besideIn(meeting, part.kind, [part.text])],
    ),
    ...meeting.captions.map(({ text }) => besideIn(meeting, "caption", [text])),
    ...(listed.length === 0 ? [] : [besideIn(meeting, "listed", listed)]),
  ];
}

function besideIn(meeting: Meeting, kind: BesideRow["kind"], lines: readonly string[]): BesideRow {
  const { id, title, date, place } = meeting;
  return {
    kind,
    id,
    lines: distinct(lines),
    names: kind === "meeting" ? 1 : 0,
    path: meetingPath(meeting),
    meetings: 1,
    paragraphs: paragraphsOf(meeting),
    meeting: {
      title: plain(title.text),
      titleBy: title.by,
      date,
      place: place && plain(place.printed),
      placeBy: place?.by ?? "page",
      at: place && { id: place.place.id, name: place.place.name },
    },
  };
}

/** All names of a person, a place or a topic, which its terms name too, and what else pages print of them. */
function named({ name, spellings }: Spelled, printed: readonly string[]): Pick<BesideRow, "lines" | "names"> {
  const names = distinct([name, ...spellings]);
  return { lines: distinct([...names, ...printed]), names: names.length };
}

const distinct = (lines: readonly string[]): string[] => [...new Set(lines.map(plain))];
