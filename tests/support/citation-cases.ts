import type { Archive } from "../../src/archive/model.ts";
import { type Citation, citations } from "../../src/export/citation/citations.ts";
import type { Edition } from "../../src/export/edition.ts";
import { fill } from "../../src/export/gaps.ts";

/** What a reader cites: a meeting, or a paragraph or turn of it by the end of its address. */
export interface CitationCase {
  why: string;
  meeting: string;
  fragment: string | null;
}

/** The cases that are hard to cite. */
export const HARD_CASES: readonly CitationCase[] = [
  { why: "a paragraph with a gloss", meeting: "2024-02-21-kazan", fragment: "t4p3" },
  { why: "a paragraph with “(Laughter.)”", meeting: "2024-02-21-kazan", fragment: "t6p1" },
  { why: "the turn “3.6.”", meeting: "2024-02-21-kazan", fragment: "t5" },
  { why: "a turn of seven paragraphs", meeting: "2024-02-21-kazan", fragment: "t6" },
  { why: "a paragraph under the editor's title", meeting: "2024-11-27-astana", fragment: "t1p31" },
  { why: "a paragraph of 128 words", meeting: "2024-11-27-astana", fragment: "t2p11" },
  { why: "a paragraph at a place that the lede tells", meeting: "2023-10-07-novo-ogaryovo", fragment: "t2p4" },
  { why: "a paragraph of an excerpt from a page not located", meeting: "2022-08-19-sochi", fragment: "t3p2" },
  { why: "a meeting with a title that three others share", meeting: "2024-07-03-astana", fragment: null },
  { why: "a meeting under the editor's title", meeting: "2024-11-27-astana", fragment: null },
];

/** All forms of one case as a reader gets them. */
export function citationOf(archive: Archive, edition: Edition, { meeting: id, fragment }: CitationCase): Citation {
  const meeting = archive.meetings.find((candidate) => candidate.id === id);
  if (meeting === undefined) throw new Error(`There is no meeting ${id}.`);
  const { whole, voices } = citations(meeting, edition);
  if (fragment === null) return whole;
  const wanted = fragment.includes("p") ? "paragraph" : "turn";
  for (const { voice, units } of voices) {
    const cited = voice.turns.flatMap((turn) => [turn, ...turn.paragraphs]).find(({ id: part }) => part === fragment);
    const found = units.find(({ unit }) => unit === wanted);
    if (cited && found) return filled(found.citation, cited.number, fragment);
  }
  throw new Error(`${id} has no ${fragment}.`);
}

function filled({ chicago, apa, mla, bibtex, ris, csl }: Citation, number: string, fragment: string): Citation {
  const full = (form: string) => fill(form, number, fragment);
  const both = ({ entry, inText }: Citation["apa"]) => ({ entry: full(entry), inText: full(inText) });
  return {
    chicago: full(chicago),
    apa: both(apa),
    mla: both(mla),
    bibtex: full(bibtex),
    ris: full(ris),
    csl: full(csl),
  };
}

/** A citation as the fixture has it: each form under its name. */
export function citationText({ why, meeting, fragment }: CitationCase, citation: Citation): string {
  const { chicago, apa, mla, bibtex, ris, csl } = citation;
  const forms = {
    Chicago: chicago,
    APA: apa.entry,
    "APA in the text": apa.inText,
    MLA: mla.entry,
    "MLA in the text": mla.inText,
  };
  const styled = Object.entries(forms).map(([name, form]) => `${name}: ${form}`);
  const machine = [bibtex, ris.replaceAll("\r\n", "\n"), csl].map((form) => form.trimEnd());
  const address = fragment === null ? meeting : `${meeting}#${fragment}`;
  return [`## ${why} (${address})`, ...styled, ...machine].join("\n\n");
}
