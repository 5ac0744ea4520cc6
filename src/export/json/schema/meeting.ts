import { address, count, day, document, flag, list, oneOf, orNull, record, type Schema, text } from "./parts.ts";

/** Who supplied a title or a place. */
export const supplier = oneOf(
  "Who supplied it: the page, the page’s summary (read by the archive), or the archive’s editor",
  ["page", "lede", "editor"],
);
const lines: Schema = {
  ...list("First and last line in the source file, counted from 1", count("A line")),
  minItems: 2,
  maxItems: 2,
};
/** The office of a speaker, with a turn or a meeting. */
export const role = orNull(text("Office of the speaker on that day, as the page gives it"));
const id = text("Id in the whole archive: the meeting’s, # and the end of the address");
const number = text("Number, as the margin shows it");

/** Who speaks: other files and fields have the id alone. */
export const speaker = orNull(text("Id of the speaker; null where the page names nobody"));
/** A speaker with name and address. */
export const speakerFields = { id: text("Id"), name: text("Name"), address: address("Address of the speaker’s page") };

/** A title with who supplied it. */
export const title = record("Title", { text: text("The words"), by: supplier });

/** A place as a meeting has it. */
export const placeFields = {
  id: text("Id"),
  name: text("Name in general use"),
  printed: text("The place as it is printed, or supplied"),
  by: supplier,
};

const run = record("A stretch of the text", {
  kind: oneOf("speech is what the speaker said; the others are the page’s words inside it", [
    "speech",
    "stage",
    "gloss",
    "elision",
  ]),
  text: text("The words"),
});

/** A text with what in it the speaker did not say. */
export const runs = list("The text cut where its words change hands; the stretches joined give the text", run);

const paragraph = record("A paragraph of speech: the unit that is cited", {
  kind: { description: "What it is", const: "paragraph" },
  id,
  number,
  address: address("Address of the paragraph"),
  text: text("The words"),
  runs,
  topics: list("Ids of the topics whose terms stand in it", text("An id")),
  lines,
});

const aside = record("What is printed and nobody said", {
  kind: text("What it is: narrative, heading, break, elision, stage or pullquote"),
  text: text("The words"),
  lines,
});

const turn = record("One person speaking until the next label", {
  id,
  number,
  address: address("Address of the turn"),
  label: text("What the page prints before it, without the colon"),
  speaker,
  role,
  lines,
  body: list("Paragraphs, and what is printed between them, in order", {
    description: "A paragraph or an aside",
    anyOf: [paragraph, aside],
  }),
});

const related = record("A link", { text: text("The words"), date: orNull(text("Date as printed")) });
const strings = (description: string) => list(description, text("An entry"));

const page = record("What else the page prints", {
  captions: strings("Captions of photographs"),
  related: list("“See also”", related),
  geography: strings("Geography"),
  topics: strings("Topics, as the page has them"),
  persons: strings("Persons"),
  sections: strings("Sections it was published in"),
  published: orNull(text("Date of publication as printed")),
});

const linked = (description: string) =>
  orNull(record(description, { name: text("Name"), address: orNull(address("Address")) }));

/** Whose the words are and on which terms, in every document. */
export const rights = {
  publisher: linked("Who published the transcripts"),
  licence: linked("Licence of the words: it asks whoever passes them on to name the publisher and the licence"),
};

/** The same in every row. */
export const rowRights = {
  publisher: orNull(text("Who published the transcript")),
  licence: orNull(text("Licence of the words: its address, or its name where it has none")),
};

/** Where a text comes from. */
export const sourceFields = {
  address: orNull(address("Address of the original page; null where it has not been located")),
  captured: orNull(record("When it was taken from there", { day: day("The day"), by: orNull(text("Who took it")) })),
  archived: orNull(
    record("A copy of the page that a web archive keeps", {
      address: address("Its address"),
      day: orNull(day("The day it was made")),
    }),
    "None is known",
  ),
  sha256: text("SHA-256 of the text as received, in hexadecimal"),
  bytes: count("Its size"),
};

/** Who speaks in a meeting. */
export const participants = list(
  "Who speaks, in order of their first words",
  record("A speaker", { ...speakerFields, role }),
);

/** The schema of `meetings/<id>.json`, published at `address`. */
export const meetingSchema = (at: string): Schema =>
  document(
    at,
    "A meeting",
    record("One transcript and all that is known of it. White space is plain in all words.", {
      $schema: address("This schema"),
      id: text("Id"),
      address: address("Address of the meeting"),
      title,
      date: day("Day of the meeting"),
      time: orNull(text("HH:MM as the page prints it: not necessarily when the meeting began")),
      place: orNull(record("Place", { ...placeFields, address: address("Address of the place’s page") })),
      lede: orNull(text("The page’s own summary")),
      excerpt: flag("Whether the page gives only part of what was said"),
      form: text("Which view of the page the text was taken from"),
      ...rights,
      source: record("Where the text comes from", { ...sourceFields, file: address("The text as received") }),
      participants,
      preface: list("What is printed before the first turn", aside),
      turns: list("The turns in order", turn),
      page,
      editor: record("The archive’s own layer", {
        notes: orNull(text("Notes, as HTML")),
        added: orNull(day("Day the meeting came into the archive")),
        revised: orNull(day("Day it was last changed")),
      }),
    }),
  );
