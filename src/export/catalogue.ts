/** A file about the archive as a whole, for the people who take it. */
export interface ListedFile {
  path: string;
  /** What it is, in a line. */
  about: string;
}

/** These files, the most useful first. */
export const ARCHIVE_FILES: readonly ListedFile[] = [
  { path: "turns.csv", about: "Every turn as a row of a table, with its words: for spreadsheets and R." },
  { path: "paragraphs.ndjson", about: "Every paragraph of speech as an object of its own, one a line: for programs." },
  { path: "archive.json", about: "What the archive holds: meetings, topics and places, without the words." },
  { path: "speakers.json", about: "Who speaks: names, offices and every turn." },
  { path: "threads.json", about: "What the editor has followed from meeting to meeting: threads, step by step." },
  {
    path: "figures.csv",
    about: "Every figure that a speaker states as a row of a table: the words, the number, the unit.",
  },
  { path: "figures.ndjson", about: "The same as an object of its own, one a line." },
  {
    path: "series.json",
    about: "Figures that the editor has set side by side: series, with the time that each is of.",
  },
  { path: "datapackage.json", about: "The description of all these files as a Frictionless data package." },
  { path: "schemas/meeting.json", about: "The JSON Schema of a meeting’s JSON." },
  { path: "schemas/paragraph.json", about: "The JSON Schema of a line of paragraphs.ndjson." },
  { path: "schemas/archive.json", about: "The JSON Schema of archive.json." },
  { path: "schemas/speakers.json", about: "The JSON Schema of speakers.json." },
  { path: "schemas/threads.json", about: "The JSON Schema of threads.json." },
  { path: "schemas/figure.json", about: "The JSON Schema of a line of figures.ndjson." },
  { path: "schemas/series.json", about: "The JSON Schema of series.json." },
  { path: "schemas/withdrawn.json", about: "The JSON Schema of what stands in place of a withdrawn meeting’s JSON." },
];
