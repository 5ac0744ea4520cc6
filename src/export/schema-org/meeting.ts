import { meetingPath, personPath, placePath } from "../../archive/addresses.ts";
import type { Meeting, Participant } from "../../archive/model.ts";
import { fullTitle } from "../../archive/titles.ts";
import { absolute, type Edition } from "../edition.ts";
import { words } from "../words.ts";
import { archiveRef, CONTEXT, daysOf, keeperOf, originOf } from "./parts.ts";

/** What a transcript is in schema.org, which knows none by name. */
export const MEETING_TYPE = "CreativeWork";

/**
 * A meeting in schema.org's words as JSON-LD: the event, its transcript with a part for each turn, and the way to the
 * page. Addresses on the page itself are relative to it, and a part is named by its number and label: its words, which
 * schema.org would have as `text`, stand on the page and would double its weight.
 */
export const jsonLd = (meeting: Meeting, edition: Edition): object => ({
  "@context": CONTEXT,
  "@graph": [event(meeting, edition), transcript(meeting, edition), trail(meeting, edition)],
});

const event = ({ title, date, place, participants }: Meeting, edition: Edition) => ({
  "@type": "Event",
  "@id": "#event",
  name: words(title.text),
  startDate: date,
  location: place
    ? { "@type": "Place", "@id": absolute(edition, placePath(place.place)), name: words(place.printed) }
    : undefined,
  attendee: participants.map((participant) => speaker(participant, edition)),
});

function speaker({ person, role }: Participant, edition: Edition): object {
  const name = edition.nameOf(person);
  return {
    "@type": "Person",
    "@id": absolute(edition, personPath(person)),
    name: words(person.name),
    familyName: "family" in name ? name.family : undefined,
    givenName: "given" in name ? name.given : undefined,
    jobTitle: role === null ? undefined : words(role),
  };
}

const transcript = (meeting: Meeting, edition: Edition) => ({
  "@type": MEETING_TYPE,
  "@id": absolute(edition, meetingPath(meeting)),
  url: absolute(edition, meetingPath(meeting)),
  name: words(fullTitle(meeting)),
  about: { "@id": "#event" },
  isPartOf: archiveRef(edition),
  inLanguage: "en",
  creator: meeting.participants.map(({ person }) => ({ "@id": absolute(edition, personPath(person)) })),
  dateCreated: meeting.date,
  ...daysOf(meeting),
  publisher: keeperOf(edition),
  license: edition.about.licenceUrl,
  isBasedOn: originOf(edition, meeting.source.address),
  hasPart: meeting.turns.map(({ id, number, label }) => ({
    "@type": "CreativeWork",
    "@id": `#${id}`,
    name: `${number}. ${words(label)}`,
  })),
});

const trail = (meeting: Meeting, edition: Edition) => ({
  "@type": "BreadcrumbList",
  itemListElement: [
    { "@type": "ListItem", position: 1, name: words(edition.about.name), item: edition.base },
    { "@type": "ListItem", position: 2, name: words(meeting.title.text) },
  ],
});
