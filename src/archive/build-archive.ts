import type { MeetingRecord } from "../collections/schemas.ts";
import type { Stored, WithId } from "../collections/stored.ts";
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
import { threadsOf } from "./threads.ts";
import { titleOf } from "./titles.ts";
import { mostFound, TopicIndex } from "./topics.ts";
import { prefaceOf, turnsOf } from "./turns.ts";

/** Joins the collections into the archive. Pure: the same entries give the same archive, in whatever order they come. */
export function buildArchive(stored: Stored): Archive {
  const { meetings, speakers, places, topics, threads, series, mentions, departures, about } = stored;
  const peopleBook = new Registry(speakers);
  const placeBook = new Registry(places);
  const topicIndex = new TopicIndex(topics);
  const joined = inTime(meetings).map((entry) =>
    meetingOf(entry, { people: peopleBook, places: placeBook, topics: topicIndex }),
  );
  const found = topicIndex.withPassages(joined);
  for (const meeting of joined) meeting.topics = topicsOf(meeting, found);
  const read = new Map(meetings.map((entry) => [entry.id, entry.figures]));
  const figures = saidFigures(joined.map((meeting) => ({ meeting, figures: read.get(meeting.id) ?? [] })));
  return {
    about,
    meetings: joined,
    people: peopleBook.all(),
    places: placeBook.all(),
    topics: found,
    threads: threadsOf(threads, joined),
    series: seriesOf(series, figures),
    figures,
    mentions,
    departures,
  };
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
