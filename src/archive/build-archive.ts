import type { MeetingRecord } from "../collections/schemas.ts";
import type { Stored, WithId } from "../collections/stored.ts";
import { eachOnce } from "../kept/index.ts";
import type { Transcript } from "../transcript/index.ts";
import type { Archive, Meeting, MeetingTopic, Person, Place, Topic } from "./model.ts";
import { inTime } from "../collections/found.ts";
import { Registry } from "../collections/registry.ts";
import { chosenByEditor } from "./chosen.ts";
import { saidFigures } from "./figures.ts";
import { originOf } from "./origin.ts";
import { participants } from "./people.ts";
import { meetingPlace } from "./places.ts";
import { Published } from "./published.ts";
import { topicMeetingPath } from "./spread.ts";
import { seriesOf } from "./series.ts";
import { revisionsOf } from "./revisions.ts";
import { sameAsBefore } from "./same.ts";
import { threadsOf } from "./threads.ts";
import { titleOf } from "./titles.ts";
import { mostFound, type TopicIndex, topicIndex } from "./topics.ts";
import { prefaceOf, turnsOf } from "./turns.ts";

/**
 * Joins the collections into the archive. Pure: the same entries give the same archive, in whatever order they come. A record
 * that was joined the last time, and with the same people, place and topics, is not joined again: it is the very same meeting.
 */
export function buildArchive(stored: Stored): Archive {
  const { meetings, speakers, places, topics, threads, series, mentions, departures, about } = stored;
  const books = {
    people: new Registry(samePeople(speakers)),
    places: new Registry(samePlaces(places)),
    topics: topicIndex(topics),
  };
  const entries = inTime(meetings);
  const { joined, found } = withTopics(
    entries.map((entry) => joinedOf(entry, books)),
    (all) => books.topics.withPassages(topics, all),
  );
  const figures = saidFigures(joined.map((meeting, at) => ({ meeting, figures: entries[at]?.figures ?? [] })));
  return {
    about,
    meetings: joined,
    people: books.people.all(),
    places: books.places.all(),
    topics: found,
    threads: threadsOf(threads, joined),
    series: seriesOf(series, figures),
    figures,
    mentions,
    departures,
  };
}

const samePeople = sameAsBefore<Person>();
const samePlaces = sameAsBefore<Place>();

/** What a record was joined with, and the meeting that came of it. */
interface Joined {
  people: readonly Person[];
  place: Place | null;
  topics: TopicIndex;
  meeting: Meeting;
  /** No archive has the meeting yet, so that what it is on may be noted in it. */
  isNew: boolean;
}

const joinedBefore = new WeakMap<WithId<MeetingRecord>, Joined>();

/** A record joined, with the meeting of the last time where it would be the same. */
function joinedOf(entry: WithId<MeetingRecord>, books: Books): Joined {
  const before = joinedBefore.get(entry);
  const people = namesIn(entry.transcript).map((name) => books.people.get(name));
  const place = meetingPlace(entry, books.places)?.place ?? null;
  const isSame =
    before?.topics === books.topics &&
    before.place === place &&
    before.people.length === people.length &&
    before.people.every((person, at) => person === people[at]);
  if (isSame) return before;
  const joined = { people, place, topics: books.topics, meeting: meetingOf(entry, books), isNew: true };
  joinedBefore.set(entry, joined);
  return joined;
}

/** The names that labels give, each once. */
const namesIn = eachOnce(({ turns }: Transcript): readonly string[] => [
  ...new Set(turns.flatMap(({ speaker }) => speaker ?? [])),
]);

/**
 * The meetings with what they are on, and all topics. Where the passages on a topic stand is known when all meetings are;
 * where they stood the last time they mostly stand now.
 */
function withTopics(all: readonly Joined[], topicsIn: (meetings: readonly Meeting[]) => Topic[]) {
  const standing = all.map(({ meeting }) => meeting);
  const likely = topicsIn(standing);
  for (const one of all) noteTopics(one, topicsOf(one.meeting, likely));
  const joined = all.map(({ meeting }) => meeting);
  const isSame = joined.every((meeting, at) => meeting === standing[at]);
  return { joined, found: isSame ? likely : topicsIn(joined) };
}

/** Notes what a meeting is on: in a copy of it where archives have it that is on something else. */
function noteTopics(one: Joined, topics: MeetingTopic[]): void {
  if (one.isNew) one.meeting.topics = topics;
  else if (JSON.stringify(topics) !== JSON.stringify(one.meeting.topics)) one.meeting = { ...one.meeting, topics };
  one.isNew = false;
}

/** What a meeting is on, with the way there. */
const topicsOf = (meeting: Meeting, topics: readonly Topic[]): MeetingTopic[] =>
  mostFound(meeting, topics).map(({ topic, paragraphs }) => ({
    id: topic.id,
    title: topic.title,
    paragraphs,
    path: topicMeetingPath(topic, meeting),
  }));

interface Books {
  people: Registry<Person>;
  places: Registry<Place>;
  topics: TopicIndex;
}

function meetingOf(entry: WithId<MeetingRecord>, { people, places, topics }: Books): Meeting {
  const { id, transcript, note, source, addresses } = entry;
  const published = new Published(transcript, addresses);
  const present = participants(transcript, people);
  const turns = turnsOf(transcript, { published, present, people, topics });
  return {
    id,
    title: titleOf(entry),
    place: meetingPlace(entry, places),
    participants: present,
    turns,
    ...chosenByEditor(note, turns),
    // Where the passages on a topic stand is known when all meetings are.
    topics: [],
    ...printedOnPage(transcript),
    notes: note.html,
    notices: addresses.notices,
    withdrawn: published.withdrawn(),
    added: note.added ?? null,
    revised: note.revised ?? null,
    revisions: revisionsOf(entry.captures, { turns }, note.captured?.day ?? null),
    source: {
      ...source,
      ...originOf(note, source.address),
      settled: note.readings,
      reading: entry.reading,
      spans: published.spans(),
    },
  };
}

/** What a meeting takes from its transcript as it stands there. */
function printedOnPage(transcript: Transcript) {
  const { date, time, lede, elided, topics, captions, related, geography, persons, sections, published, form } =
    transcript;
  return {
    date: date.iso,
    time: time?.text ?? null,
    lede,
    excerpt: elided,
    preface: prefaceOf(transcript),
    pageTopics: topics,
    ...{ captions, related, geography, persons, sections, published, form },
  };
}
