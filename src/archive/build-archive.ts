import type { AboutNote, MeetingEntry, Noted, PlaceNote, SpeakerNote, TopicNote } from "../collections/schemas.ts";
import type { Departure } from "../ledger/index.ts";
import type { Transcript } from "../transcript/index.ts";
import type { Archive, Meeting, Person, Place } from "./model.ts";
import { inTime } from "../collections/found.ts";
import { Registry } from "../collections/registry.ts";
import { chosenByEditor } from "./chosen.ts";
import { participants } from "./people.ts";
import { meetingPlace } from "./places.ts";
import { Published } from "./published.ts";
import { titleOf } from "./titles.ts";
import { TopicIndex } from "./topics.ts";
import { prefaceOf, turnsOf } from "./turns.ts";

type WithId<T> = T & { id: string };

/** What the collections hold, each entry with its id. */
export interface Stored {
  meetings: readonly WithId<MeetingEntry>[];
  speakers: readonly WithId<Noted<SpeakerNote>>[];
  places: readonly WithId<Noted<PlaceNote>>[];
  topics: readonly WithId<Noted<TopicNote>>[];
  departures: readonly Departure[];
  about: Noted<AboutNote>;
}

/** Joins the collections into the archive. Pure: the same entries give the same archive, in whatever order they come. */
export function buildArchive({ meetings, speakers, places, topics, departures, about }: Stored): Archive {
  const peopleBook = new Registry(speakers);
  const placeBook = new Registry(places);
  const topicIndex = new TopicIndex(topics);
  const joined = inTime(meetings).map((entry) =>
    meetingOf(entry, { people: peopleBook, places: placeBook, topics: topicIndex }),
  );
  return {
    about,
    meetings: joined,
    people: peopleBook.all(),
    places: placeBook.all(),
    topics: topicIndex.withPassages(joined),
    departures,
  };
}

interface Books {
  people: Registry<Person>;
  places: Registry<Place>;
  topics: TopicIndex;
}

function meetingOf(entry: WithId<MeetingEntry>, { people, places, topics }: Books): Meeting {
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
    ...printedOnPage(transcript),
    notes: note.html,
    notices: addresses.notices,
    withdrawn: published.withdrawn(),
    added: note.added ?? null,
    revised: note.revised ?? null,
    source: { address: note.source === "not located" ? null : note.source, ...source, spans: published.spans() },
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
