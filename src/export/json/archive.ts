import { meetingPath, placePath, topicPath } from "../../archive/addresses.ts";
import type { Archive, Meeting } from "../../archive/model.ts";
import { paragraphsOf } from "../../archive/sizes.ts";
import { speechesByPerson } from "../../archive/speeches.ts";
import { absolute, type Edition } from "../edition.ts";
import { formatPath } from "../format.ts";
import { lastChanged } from "../last-changed.ts";
import { rightsOf } from "../rights.ts";
import { unitId } from "../unit-id.ts";
import { words } from "../words.ts";
import { json } from "./json.ts";
import { participantsData, personData, sourceData } from "./meeting.ts";

/** The file that says what the archive holds: its meetings without their words, its topics and its places. */
export function archiveJson(archive: Archive, edition: Edition): string {
  const { name, summary, scope, keeper, contact, version } = archive.about;
  return json({
    $schema: absolute(edition, "schemas/archive.json"),
    address: edition.base,
    about: { name, summary, scope, keeper, contact, version, lastChanged: lastChanged(archive) },
    ...rightsOf(edition),
    meetings: archive.meetings.map((meeting) => meetingSummary(meeting, edition)),
    topics: archive.topics.map((topic) => ({
      id: topic.id,
      title: topic.title,
      address: absolute(edition, topicPath(topic)),
      terms: topic.terms,
      paragraphs: topic.passages.map(({ meeting, paragraph }) => unitId(meeting, paragraph)),
    })),
    places: archive.places.map(({ id, name: called, country, spellings, coordinates }) => ({
      id,
      name: called,
      address: absolute(edition, placePath({ id })),
      country,
      spellings,
      coordinates,
    })),
  });
}

function meetingSummary(meeting: Meeting, edition: Edition) {
  const { id, title, date, place, excerpt, turns, added, revised } = meeting;
  return {
    id,
    address: absolute(edition, meetingPath(meeting)),
    data: absolute(edition, formatPath(meeting, { ending: "json" })),
    title: { text: words(title.text), by: title.by },
    date,
    place: place && { id: place.place.id, name: place.place.name, printed: words(place.printed), by: place.by },
    excerpt,
    participants: participantsData(meeting, edition),
    turns: turns.length,
    paragraphs: paragraphsOf({ turns }),
    source: sourceData(meeting),
    added,
    revised,
  };
}

/** The file of the speakers: who they are, and in which meetings each of them speaks. */
export function speakersJson(archive: Archive, edition: Edition): string {
  const speeches = speechesByPerson(archive);
  return json({
    $schema: absolute(edition, "schemas/speakers.json"),
    ...rightsOf(edition),
    speakers: archive.people.map((person) => ({
      ...personData(person, edition),
      spellings: person.spellings,
      offices: person.offices,
      sources: person.sources,
      meetings: (speeches.get(person) ?? []).map(({ meeting, role, turns }) => ({
        meeting: meeting.id,
        role: role && words(role),
        turns: turns.length,
        paragraphs: paragraphsOf({ turns }),
      })),
    })),
  });
}
