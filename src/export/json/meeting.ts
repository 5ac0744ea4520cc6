import { meetingPath, paragraphPath, personPath, placePath, turnPath } from "../../archive/addresses.ts";
import type { Meeting, Paragraph, Person, Turn } from "../../archive/model.ts";
import { absolute, type Edition } from "../edition.ts";
import { rightsOf } from "../rights.ts";
import { sourceFilePath } from "../source-file.ts";
import { unitId } from "../unit-id.ts";
import { wordRuns, words } from "../words.ts";
import { jsonLine } from "./json.ts";

/** A meeting as data; `schemas.ts` says what each field means. */
function meetingData(meeting: Meeting, edition: Edition) {
  const { id, title, date, time, place, lede, excerpt, form } = meeting;
  return {
    $schema: absolute(edition, "schemas/meeting.json"),
    id,
    address: absolute(edition, meetingPath(meeting)),
    title: { text: words(title.text), by: title.by },
    date,
    time,
    place: place && {
      id: place.place.id,
      name: place.place.name,
      address: absolute(edition, placePath(place.place)),
      printed: words(place.printed),
      by: place.by,
    },
    lede: lede && words(lede.text),
    excerpt,
    form,
    ...rightsOf(edition),
    source: { ...sourceData(meeting), file: absolute(edition, sourceFilePath(meeting)) },
    participants: participantsData(meeting, edition),
    preface: meeting.preface.map(asideData),
    turns: meeting.turns.map((turn) => turnData(meeting, turn, edition)),
    page: pageData(meeting),
    editor: { notes: meeting.notes === "" ? null : meeting.notes, added: meeting.added, revised: meeting.revised },
  };
}

/** The file of a meeting’s data: there is one for each, and a program reads it. */
export const meetingJson = (meeting: Meeting, edition: Edition): string => jsonLine(meetingData(meeting, edition));

/** A person with name and address; all other data has the id alone. */
export const personData = (person: Person, edition: Edition) => ({
  id: person.id,
  name: person.name,
  address: absolute(edition, personPath(person)),
});

/** Who speaks in a meeting, and in which office. */
export const participantsData = ({ participants }: Pick<Meeting, "participants">, edition: Edition) =>
  participants.map(({ person, role }) => ({ ...personData(person, edition), role: role && words(role) }));

/** Who speaks in a turn, and in which office on that day. */
export const speakerData = ({ person, role }: Pick<Turn, "person" | "role">) => ({
  speaker: person && person.id,
  role: role && words(role),
});

/** Where a text comes from: its page, when it was taken from there, the copy that is kept, and what proves it whole. */
export const sourceData = ({ source }: Pick<Meeting, "source">) => {
  const { address, captured, archived, sha256, bytes } = source;
  return { address, captured, archived, sha256, bytes };
};

function turnData(meeting: Meeting, turn: Turn, edition: Edition) {
  const { number, label, labelLines } = turn;
  return {
    id: unitId(meeting, turn),
    number,
    address: absolute(edition, turnPath(meeting, turn)),
    label: words(label),
    ...speakerData(turn),
    lines: labelLines,
    body: turn.body.map((part) =>
      part.kind === "paragraph" ? paragraphData(meeting, part, edition) : asideData(part),
    ),
  };
}

function paragraphData(meeting: Meeting, paragraph: Paragraph, edition: Edition) {
  const { kind, number, topics, lines } = paragraph;
  const id = unitId(meeting, paragraph);
  const address = absolute(edition, paragraphPath(meeting, paragraph));
  return { kind, id, number, address, text: words(paragraph.text), runs: wordRuns(paragraph), topics, lines };
}

const asideData = ({ kind, text, lines }: Meeting["preface"][number]) => ({ kind, text: words(text), lines });

function pageData({ captions, related, geography, pageTopics, persons, sections, published }: Meeting) {
  return {
    captions: captions.map(({ text }) => words(text)),
    related: related.map(({ text, date }) => ({ text: words(text), date: date && words(date) })),
    geography: geography.map(words),
    topics: pageTopics.map(words),
    persons: persons.map(words),
    sections: sections.map(words),
    published: published && words(published),
  };
}
