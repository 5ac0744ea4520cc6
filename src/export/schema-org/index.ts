import { meetingPath, personPath, placePath } from "../../archive/addresses.ts";
import { fullTitle } from "../../archive/titles.ts";
import type { Meeting } from "../../archive/model.ts";
import { absolute, type Edition } from "../edition.ts";
import { words } from "../words.ts";

/**
 * A meeting in schema.org's words as JSON-LD: the event, its transcript with a part for each turn, and the way to the
 * page. Addresses on the page itself are relative to it, to weigh little, and so the parts do not say once more whose
 * they are: the record does, and the meeting's JSON.
 */
export const jsonLd = (meeting: Meeting, edition: Edition): object => ({
  "@context": "https://schema.org",
  "@graph": [event(meeting, edition), transcript(meeting, edition), trail(meeting, edition)],
});

/** The same as text that may stand in a `script` element: neither `</script>` nor `<!--` can come about in it. */
export const jsonLdText = (meeting: Meeting, edition: Edition): string =>
  JSON.stringify(jsonLd(meeting, edition)).replaceAll("<", "\\u003c");

const event = ({ title, date, place, participants }: Meeting, edition: Edition) => ({
  "@type": "Event",
  "@id": "#event",
  name: words(title.text),
  startDate: date,
  location: place
    ? { "@type": "Place", "@id": absolute(edition, placePath(place.place)), name: words(place.printed) }
    : undefined,
  attendee: participants.map(({ person, role }) => ({
    "@type": "Person",
    "@id": absolute(edition, personPath(person)),
    name: person.name,
    jobTitle: role === null ? undefined : words(role),
  })),
});

function transcript(meeting: Meeting, edition: Edition) {
  const { publisher, publisherUrl, licenceUrl } = edition.about;
  return {
    "@type": "CreativeWork",
    "@id": absolute(edition, meetingPath(meeting)),
    name: words(fullTitle(meeting)),
    about: { "@id": "#event" },
    inLanguage: "en",
    creator: meeting.participants.map(({ person }) => ({ "@id": absolute(edition, personPath(person)) })),
    publisher: publisher ? { "@type": "Organization", name: publisher, url: publisherUrl } : undefined,
    license: licenceUrl,
    isBasedOn: meeting.source.address ?? undefined,
    hasPart: meeting.turns.map(({ id }) => ({ "@type": "CreativeWork", "@id": `#${id}` })),
  };
}

const trail = (meeting: Meeting, edition: Edition) => ({
  "@type": "BreadcrumbList",
  itemListElement: [
    { "@type": "ListItem", position: 1, name: edition.about.name, item: edition.base },
    { "@type": "ListItem", position: 2, name: words(meeting.title.text) },
  ],
});
