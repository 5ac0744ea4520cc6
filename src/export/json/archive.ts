import { meetingPath, paragraphPath, placePath, topicPath, turnPath } from "../../archive/addresses.ts";
import type { Archive, Meeting } from "../../archive/model.ts";
import { paragraphsOf } from "../../archive/sizes.ts";
import { absolute, type Edition } from "../edition.ts";
import { json } from "./json.ts";
import { personData } from "./meeting.ts";
import { words } from "../words.ts";

/** The file that says what the archive holds: its meetings without their words, its topics and its places. */
export function archiveJson({ about, meetings, topics, places }: Archive, edition: Edition): string {
  const { name, summary, scope, publisher, publisherUrl, licence, licenceUrl } = about;
  return json({
    $schema: absolute(edition, "schemas/archive.json"),
    address: edition.base,
    about: { name, summary, scope, publisher, publisherUrl, licence, licenceUrl },
    meetings: meetings.map((meeting) => meetingSummary(meeting, edition)),
    topics: topics.map((topic) => ({
      id: topic.id,
      title: topic.title,
      address: absolute(edition, topicPath(topic)),
      terms: topic.terms,
      paragraphs: topic.passages.map(({ meeting, paragraph }) => absolute(edition, paragraphPath(meeting, paragraph))),
    })),
    places: places.map(({ id, name, country, spellings, coordinates }) => ({
      id,
      name,
      address: absolute(edition, placePath({ id })),
      country,
      spellings,
      coordinates,
    })),
  });
}

function meetingSummary(meeting: Meeting, edition: Edition) {
  const { id, title, date, place, excerpt, participants, turns, source, added, revised } = meeting;
  return {
    id,
    address: absolute(edition, meetingPath(meeting)),
    data: absolute(edition, `meetings/${id}.json`),
    title: { text: words(title.text), by: title.by },
    date,
    place: place && { id: place.place.id, name: place.place.name, printed: words(place.printed), by: place.by },
    excerpt,
    participants: participants.map(({ person, role }) => ({
      ...personData(person, edition),
      role: role && words(role),
    })),
    turns: turns.length,
    paragraphs: paragraphsOf({ turns }),
    source: { address: source.address, sha256: source.sha256, bytes: source.bytes },
    added,
    revised,
  };
}

/** The file of the speakers: who they are, and where each of them speaks. */
export function speakersJson({ people, meetings }: Archive, edition: Edition): string {
  const turns = Map.groupBy(
    meetings.flatMap((meeting) => meeting.turns.map((turn) => ({ meeting, turn }))),
    ({ turn }) => turn.person,
  );
  return json({
    $schema: absolute(edition, "schemas/speakers.json"),
    speakers: people.map((person) => ({
      ...personData(person, edition),
      spellings: person.spellings,
      offices: person.offices,
      sources: person.sources,
      turns: (turns.get(person) ?? []).map(({ meeting, turn }) => ({
        address: absolute(edition, turnPath(meeting, turn)),
        date: meeting.date,
        role: turn.role && words(turn.role),
      })),
    })),
  });
}
