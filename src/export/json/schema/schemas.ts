import { absolute, type Edition } from "../../edition.ts";
import type { ArchiveFile } from "../../format.ts";
import { json } from "../json.ts";
import {
  meetingSchema,
  participants,
  placeFields,
  rights,
  role,
  rowRights,
  runs,
  sourceFields,
  speaker,
  speakerFields,
  title,
} from "./meeting.ts";
import { address, count, day, document, flag, list, oneOf, orNull, record, type Schema, text } from "./parts.ts";

const spellings = list("Other spellings, in any script", text("A spelling"));

const meetingSummary = record("A meeting without its words", {
  id: text("Id"),
  address: address("Address of the meeting"),
  data: address("All of it as data"),
  title,
  date: day("Day of the meeting"),
  place: orNull(record("Place", placeFields)),
  excerpt: flag("Whether the page gives only part of what was said"),
  participants,
  turns: count("Number of turns"),
  paragraphs: count("Number of paragraphs of speech"),
  source: record("Where the text comes from", sourceFields),
  added: orNull(day("Day the meeting came into the archive")),
  revised: orNull(day("Day it was last changed")),
});

const topic = record("A topic", {
  id: text("Id"),
  title: text("Title"),
  address: address("Address of the topic’s page"),
  terms: list("The words that find its paragraphs", text("A term")),
  paragraphs: list("The paragraphs they find, in order of time", text("Id of a paragraph")),
});

const place = record(
  "A place",
  {
    id: text("Id"),
    name: text("Name"),
    address: address("Address of the place’s page"),
    country: text("Country"),
    spellings,
    coordinates: list("Latitude and longitude in degrees", { description: "Degrees", type: "number" }),
  },
  ["country", "coordinates"],
);

const about = record(
  "What it is",
  {
    name: text("Name"),
    summary: text("What it holds, in a sentence"),
    scope: text("What it does not hold"),
    keeper: text("Who keeps it"),
    contact: address("Where to report a mistake: a page or a mailbox"),
    version: text("Version, where the editor counts them"),
    lastChanged: day("The last day on which anything in it changed: the date of this state"),
  },
  ["scope", "keeper", "contact", "version", "lastChanged"],
);

const archiveSchema = (at: string): Schema =>
  document(
    at,
    "The archive",
    record("What the archive holds", {
      $schema: address("This schema"),
      address: address("Address of the archive"),
      about,
      ...rights,
      meetings: list("The meetings in order of time", meetingSummary),
      topics: list("The topics by title", topic),
      places: list("The places by name", place),
    }),
  );

const office = record("An office held", { title: text("Title"), from: text("Year or day"), to: text("Year or day") }, [
  "to",
]);

const speakerEntry = record("A speaker", {
  ...speakerFields,
  spellings,
  offices: list("Offices held", office),
  sources: list("Where that can be checked", address("An address")),
  meetings: list(
    "The meetings in which they speak, in order of time",
    record("A meeting", {
      meeting: text("Id of the meeting"),
      role,
      turns: count("How many turns they have in it"),
      paragraphs: count("How many paragraphs these have"),
    }),
  ),
});

const speakersSchema = (at: string): Schema =>
  document(
    at,
    "The speakers",
    record("Who speaks in the archive", {
      $schema: address("This schema"),
      ...rights,
      speakers: list("The speakers by name", speakerEntry),
    }),
  );

const paragraphSchema = (at: string): Schema =>
  document(
    at,
    "A paragraph",
    record(
      "A paragraph of speech: a line of paragraphs.ndjson",
      {
        id: text("Id of the paragraph: the meeting’s, # and the end of its address"),
        meeting: text("Id of the meeting, which archive.json describes"),
        turn: text("Id of the turn"),
        date: day("Day of the meeting"),
        number: text("Its number, as the margin shows it"),
        speaker,
        topics: list("Ids of the topics whose terms stand in it", text("An id")),
        text: text("The words as printed"),
        runs: { ...runs, description: `${runs.description}; only where the speaker did not say all of it` },
        ...rowRights,
      },
      ["runs"],
    ),
  );

const step = record("A step", {
  line: text("What it is, in the editor’s words"),
  shown: address("Where it stands on the thread’s page; this address may come to be another step’s"),
  when: text("Day of the meeting; of what the archive has no text of, its month or day"),
  since: orNull(
    record("The days since the step before; null for the first", {
      least: count("The fewest that they can be"),
      most: count("The most: the same number, where both days are known"),
    }),
  ),
  passage: orNull(
    record("Where it was said; null for what the archive has no text of", {
      id: text("Id of the paragraph, or of the turn"),
      meeting: text("Id of the meeting"),
      address: address("Address of the paragraph, or of the turn"),
      number: text("Its number, as the margin shows it"),
      speaker,
      role,
      paragraphs: list("The paragraph, or all those of the turn", text("Id of a paragraph")),
    }),
  ),
});

const thread = record("A thread", {
  id: text("Id"),
  title: text("Title"),
  address: address("Address of the thread’s page"),
  introduction: orNull(text("What the editor says of it, as HTML")),
  steps: list("Its steps in order of time", step),
});

const threadsSchema = (at: string): Schema =>
  document(
    at,
    "The threads",
    record("What the editor has followed from meeting to meeting", {
      $schema: address("This schema"),
      ...rights,
      threads: list("The threads by title", thread),
    }),
  );

const number: Schema = { description: "A number", type: "number" };
const range: Schema = {
  ...list("The lower and the upper number of a range", number),
  minItems: 2,
  maxItems: 2,
};

/** What a figure states. */
const stated = {
  words: text("The figure as it is printed, from the first word that blurs it to the last of its unit"),
  value: {
    description: "Its number in units, or the two of a range; null where no number is said, or none that is certain",
    anyOf: [number, range, { description: "No number", type: "null" }],
  },
  kind: oneOf("What it is of", ["money", "percent", "points", "times", "share", "measure", "count"]),
  unit: orNull(
    text(
      "Of money the code of ISO 4217, of a measure its unit in the singular, whole for a share, of a count its noun as printed",
    ),
    "None is printed with it",
  ),
  approximation: orNull(
    oneOf("How the number is blurred: min is at least, max at most", ["about", "over", "under", "min", "max"]),
    "It is said as it is",
  ),
  change: orNull(oneOf("Whether this much was added or lost", ["up", "down"]), "A level, or not said"),
};

/** Where a figure was said, and by whom. */
const said = {
  meeting: text("Id of the meeting"),
  paragraph: text("Id of the paragraph"),
  date: day("Day of the meeting"),
  number: text("Number of the paragraph, as the margin shows it"),
  speaker,
};

const figureSchema = (at: string): Schema =>
  document(
    at,
    "A figure",
    record("A quantity that a speaker states, read from the words by rules: a line of figures.ndjson", {
      id: text("Id: that of the paragraph, a slash, and which figure of the paragraph it is, from 1"),
      ...said,
      ...stated,
      ...rowRights,
    }),
  );

const oneSeries = record("A series", {
  id: text("Id"),
  title: text("Title"),
  counts: text("What is counted, and in what unit"),
  address: address("Address of the series’ page"),
  introduction: orNull(text("What the editor says of it, as HTML")),
  figures: list(
    "Its figures in the order in which they were said",
    record("A figure of a series", {
      ...said,
      address: address("Address of the paragraph"),
      role,
      of: text("The time that it is of: a year, a month, a day, or two of them with a slash between"),
      period: orNull(text("The same, where the editor gives it"), "The day of the meeting"),
      line: orNull(text("As what it was said, in the editor’s words"), "The editor says nothing of it"),
      ...stated,
    }),
  ),
});

const seriesSchema = (at: string): Schema =>
  document(
    at,
    "The series",
    record("Figures of one quantity that the editor has set side by side", {
      $schema: address("This schema"),
      ...rights,
      series: list("The series by title", oneSeries),
    }),
  );

const withdrawnSchema = (at: string): Schema =>
  document(
    at,
    "A withdrawn meeting",
    record("What stands at the address of a meeting’s JSON after the meeting was withdrawn", {
      $schema: address("This schema"),
      id: text("Id of the meeting"),
      address: address("Address of the meeting, where a page says the same"),
      withdrawn: day("Day it was withdrawn"),
      opening: text("How the day and title that its page printed began"),
      note: text("The same in a sentence"),
    }),
  );

const SCHEMAS = {
  meeting: { of: "a meeting’s JSON", make: meetingSchema },
  paragraph: { of: "a line of paragraphs.ndjson", make: paragraphSchema },
  archive: { of: "archive.json", make: archiveSchema },
  speakers: { of: "speakers.json", make: speakersSchema },
  threads: { of: "threads.json", make: threadsSchema },
  figure: { of: "a line of figures.ndjson", make: figureSchema },
  series: { of: "series.json", make: seriesSchema },
  withdrawn: { of: "what stands in place of a withdrawn meeting’s JSON", make: withdrawnSchema },
};

/** The name of a published schema. */
export type SchemaName = keyof typeof SCHEMAS;

/** The schemas that are published, as `schemas/<name>.json`. */
export const SCHEMA_NAMES: readonly SchemaName[] = [
  "meeting",
  "paragraph",
  "archive",
  "speakers",
  "threads",
  "figure",
  "series",
  "withdrawn",
];

/** The path of a schema, below the site's root. */
export const schemaPath = (name: SchemaName): string => `schemas/${name}.json`;

/** A published schema. */
export const schema = (name: SchemaName, edition: Edition): Schema =>
  SCHEMAS[name].make(absolute(edition, schemaPath(name)));

/** The schemas as files. */
export const SCHEMA_FILES: readonly ArchiveFile[] = SCHEMA_NAMES.map((name) => ({
  path: schemaPath(name),
  type: "application/schema+json",
  about: `The JSON Schema of ${SCHEMAS[name].of}.`,
  make: (_archive, edition) => json(schema(name, edition)),
}));
