import { type Citation, citations, type Entries, type InText } from "../../src/export/citation/citations.ts";
import { type CslItem, meetingItem, voiceItem } from "../../src/export/citation/csl-item.ts";
import { voicesOf } from "../../src/export/citation/voices.ts";
import { fill } from "../../src/export/gaps.ts";
import { contentFolder, specialView } from "./content-folder.ts";
import { type Exported, exported } from "./exported.ts";

/** What a reader cites: a meeting, or a paragraph or turn of it by the end of its address. */
export interface CitationCase {
  why: string;
  meeting: string;
  fragment: string | null;
}

/** A case as the archive cites it. */
export interface CitedCase {
  unit: "meeting" | "paragraph" | "turn";
  /** As the margin shows it; empty for a meeting. */
  number: string;
  item: CslItem;
  inText: InText;
  entries: Entries;
  about: Citation["about"];
}

const SOCHI = "2022-08-19-sochi";
const NOVO = "2023-10-07-novo-ogaryovo";
const KAZAN = "2024-02-21-kazan";
const JULY = "2024-07-03-astana";
const NOVEMBER = "2024-11-27-astana";
const MANY = "2024-05-01-many";
const NOBODY = "2024-06-02-nobody";

/** Meetings that the archive does not have: many who speak, of one of whom it is known which name is the family's, and nobody. */
const MADE = {
  [`transcripts/${MANY}.txt`]: specialView({
    title: "Council meeting: “Trade” & 5% growth_rates, costs of $3 {net}, ~#1 \\ x^2",
    date: "May 1, 2024, Sochi",
    body: [
      "President of Russia Vladimir Putin: Good afternoon.",
      "President of China Xi Jinping: Good afternoon.",
      "Chairman of the Board Anna Müller: One.\n\nTwo.",
      "Prime Minister Boris Name: Three.",
      "Question: Why?",
    ].join("\n\n"),
  }),
  [`transcripts/${NOBODY}.txt`]: specialView({
    title: "",
    date: "June 2, 2024",
    body: "Question: Why?\n\nAnswer: Because.",
  }),
  "speakers/xi-jinping.md": "---\nname: Xi Jinping\nspellings: [Xi]\n---\n",
};

/** Thirty cases, the hard ones among them. */
export const CASES: readonly CitationCase[] = [
  { why: "a meeting", meeting: KAZAN, fragment: null },
  { why: "a paragraph with a gloss", meeting: KAZAN, fragment: "t4p3" },
  { why: "a paragraph with “(Laughter.)”", meeting: KAZAN, fragment: "t6p1" },
  { why: "the turn “3.6.”", meeting: KAZAN, fragment: "t5" },
  { why: "the paragraph “3.6.”", meeting: KAZAN, fragment: "t5p1" },
  { why: "a turn of seven paragraphs", meeting: KAZAN, fragment: "t6" },
  { why: "a turn with a number of two digits", meeting: KAZAN, fragment: "t12" },
  { why: "a paragraph with a number of two digits", meeting: KAZAN, fragment: "t12p2" },
  { why: "the first paragraph", meeting: KAZAN, fragment: "t1p1" },
  { why: "a meeting with a title that three others share", meeting: JULY, fragment: null },
  { why: "the guest's paragraph", meeting: JULY, fragment: "t2p4" },
  { why: "the host's turn", meeting: JULY, fragment: "t3" },
  { why: "a meeting under the editor's title", meeting: NOVEMBER, fragment: null },
  { why: "a paragraph under the editor's title", meeting: NOVEMBER, fragment: "t1p31" },
  { why: "a paragraph of 128 words", meeting: NOVEMBER, fragment: "t2p11" },
  { why: "a turn under the editor's title", meeting: NOVEMBER, fragment: "t2" },
  { why: "a meeting at a place that the lede tells", meeting: NOVO, fragment: null },
  { why: "a paragraph at a place that the lede tells", meeting: NOVO, fragment: "t2p4" },
  { why: "a turn of an excerpt", meeting: NOVO, fragment: "t1" },
  { why: "a meeting from a page not located", meeting: SOCHI, fragment: null },
  { why: "a paragraph of an excerpt from a page not located", meeting: SOCHI, fragment: "t3p2" },
  { why: "a turn before what the page leaves out", meeting: SOCHI, fragment: "t4" },
  { why: "a meeting of four, under a title with every sign that TeX reads", meeting: MANY, fragment: null },
  { why: "a paragraph of one whose family name comes first", meeting: MANY, fragment: "t2p1" },
  { why: "a paragraph of one whose name no evidence parts", meeting: MANY, fragment: "t3p2" },
  { why: "a turn of one in an office", meeting: MANY, fragment: "t4" },
  { why: "a turn of nobody who is named, among others who are", meeting: MANY, fragment: "t5" },
  {
    why: "a meeting at which nobody is named, under words of its lede, without a place",
    meeting: NOBODY,
    fragment: null,
  },
  { why: "a paragraph at which nobody is named", meeting: NOBODY, fragment: "t1p1" },
  { why: "a turn of nobody who is named", meeting: NOBODY, fragment: "t2" },
];

/** How the archive cites a case, with its gaps filled. */
export type Citer = (wanted: CitationCase) => CitedCase;

/** What cites every case, from the archive as it is and from the meetings made for it. */
export async function citer(): Promise<Citer> {
  const archives = [await exported("content"), await exported(contentFolder(MADE))];
  return (wanted) => {
    for (const each of archives) {
      const cited = citedIn(each, wanted);
      if (cited !== null) return cited;
    }
    throw new Error(`There is no ${wanted.meeting}#${wanted.fragment ?? ""}.`);
  };
}

function citedIn({ archive, edition }: Exported, { meeting: id, fragment }: CitationCase): CitedCase | null {
  const meeting = archive.meetings.find((candidate) => candidate.id === id);
  if (meeting === undefined) return null;
  const { whole, voices } = citations(meeting, edition);
  if (fragment === null) return filled(whole, meetingItem(meeting, edition), "meeting", "", "");
  for (const voice of voicesOf(meeting)) {
    const units = voice.turns.flatMap((turn) => [turn, ...turn.paragraphs]);
    const unit = units.find((one) => one.id === fragment);
    const citation = voices.find(({ voice: { turns } }) => turns[0] === voice.turns[0])?.citation;
    if (unit && citation) {
      return filled(citation, voiceItem(meeting, voice, edition), unit.kind, unit.number, fragment);
    }
  }
  return null;
}

function filled(
  { inText, entries, about }: Citation,
  item: CslItem,
  unit: CitedCase["unit"],
  number: string,
  fragment: string,
): CitedCase {
  const full = <T>(form: T): T => JSON.parse(fill(JSON.stringify(form), number, fragment)) as T;
  const forms = inText.find((one) => one.unit === unit)?.forms;
  if (forms === undefined) throw new Error(`${item.id} is not cited as a ${unit}.`);
  return { unit, number, item: full(item), inText: full(forms), entries: full(entries), about };
}

/** The forms of a case that a style makes, under the names that readers see. */
export const styledForms = ({ inText, entries }: Pick<CitedCase, "inText" | "entries">): Record<string, string> => ({
  "Chicago, note": inText.chicago.note,
  "Chicago, short note": inText.chicago.short,
  "Chicago, bibliography": entries.chicago,
  "APA, reference": entries.apa,
  "APA, in the text": inText.apa,
  "MLA, work cited": entries.mla,
  "MLA, in the text": inText.mla,
});

/** A case as the fixture has it: each form under its name. */
export function citationText({ why, meeting, fragment }: CitationCase, cited: CitedCase): string {
  const styled = Object.entries(styledForms(cited)).map(([name, form]) => `${name}: ${form}`);
  const { bibtex, ris, csl } = cited.entries;
  const machine = [bibtex, ris.replaceAll("\r\n", "\n"), csl].map((form) => form.trimEnd());
  const address = fragment === null ? meeting : `${meeting}#${fragment}`;
  return [`## ${why} (${address})`, ...styled, ...machine].join("\n\n");
}
