import { count } from "../../archive/counts.ts";
import { dayText } from "../../archive/dates.ts";
import type { Meeting } from "../../archive/model.ts";
import { paragraphsOf, wordsOf } from "../../archive/sizes.ts";
import { aboutSourceText, type SourceFact } from "../about-source.ts";
import { contactText } from "../contact.ts";
import type { Edition } from "../edition.ts";
import { block, inline, type Markup } from "../markup.ts";
import { words } from "../words.ts";
import { addresses, prefixes } from "./pointers.ts";

// What the header of the corpus and that of each part say alike.

/** A paragraph of a header. */
export const paragraph = (text: string): Markup => inline("p", {}, text);

/**
 * Who gives the text out, where, and on what terms. The archive distributes what others have published; its publisher is
 * its keeper, where it names one.
 * @param id of the archive in this document, by which it says that something is its own; `null` where it says so nowhere.
 * @param facts of where the words come from.
 * @param day of this edition; `null` where it is not known.
 */
export function publication(
  edition: Edition,
  id: string | null,
  { address, facts, day }: { address: string; facts: readonly SourceFact[]; day: string | null },
): Markup {
  const { licence, licenceUrl } = edition.about;
  return block("publicationStmt", {}, [
    ...agencies(edition, id),
    inline("idno", { type: "URI" }, address),
    block("availability", { status: licence === undefined ? "unknown" : "free" }, [
      licence === undefined ? null : inline("licence", { target: licenceUrl ?? null }, words(licence)),
      paragraph(aboutSourceText(facts.filter(({ name }) => ASKED_FOR.has(name)))),
    ]),
    day === null ? null : inline("date", { when: day }, dayText(day)),
  ]);
}

/** Of these facts, those that the licence asks whoever passes the words on to pass on too (CC BY 4.0, section 3.a.1). */
const ASKED_FOR: ReadonlySet<string> = new Set(["Published by", "Original page", "Changes"]);

/** The keeper, the archive, and where to report a mistake. */
export function agencies({ about }: Edition, id: string | null): (Markup | null)[] {
  const { keeper, name, contact } = about;
  return [
    keeper === undefined ? null : inline("publisher", {}, words(keeper)),
    inline("distributor", { "xml:id": id }, words(name)),
    contact === undefined ? null : inline("ref", { type: "contact", target: contact }, contactText(contact)),
  ];
}

/** How much is said in these meetings. */
export function extent(meetings: readonly Meeting[]): Markup {
  const turns = meetings.flatMap((meeting) => meeting.turns);
  const measure = (quantity: number, noun: string) =>
    inline("measure", { unit: `${noun}s`, quantity: String(quantity) }, count(quantity, noun));
  return block("extent", {}, [
    measure(meetings.length, "text"),
    measure(turns.length, "turn"),
    measure(paragraphsOf({ turns }), "paragraph"),
    measure(wordsOf({ turns }), "word"),
  ]);
}

/** What was done to the words, how they are cut, and how to follow what points from them; and which elements they hold. */
export const encoding = (edition: Edition, texts: readonly Markup[], more: readonly (Markup | null)[]): Markup =>
  block("encodingDesc", {}, [
    ...more,
    block("editorialDecl", {}, [
      block("correction", {}, [paragraph(UNCHANGED)]),
      block("segmentation", {}, [paragraph(CUT)]),
      block("interpretation", {}, [paragraph(INTERPRETED)]),
    ]),
    usage(texts),
    addresses(edition),
    prefixes(edition),
  ]);

const UNCHANGED =
  "The words are those of the source. White space is plain; the furniture of the page is left out. Numbers, topics and what is said to be supplied are the archive’s.";
const CUT =
  "A turn is a u, from one label of the page to the next; a paragraph of the page is a seg. Words that the speaker did not say stand in an element that says so.";
const INTERPRETED =
  "The ana of a seg points to the topics whose terms stand in it. Laughter and other sounds of the voice are vocal, applause and gestures kinesic, all else that the page reports is an incident: told by the word its report begins with.";

/** How often each element stands in the texts (TEI P5, 2.3.4 The Tagging Declaration). */
function usage(texts: readonly Markup[]): Markup {
  const counts = new Map<string, number>();
  for (const { markup } of texts) {
    for (const [, name = ""] of markup.matchAll(/<(\w+)/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const tags = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return block("tagsDecl", {}, [
    block(
      "namespace",
      { name: TEI_NAMESPACE },
      tags.map(([gi, occurs]) => inline("tagUsage", { gi, occurs: String(occurs) })),
    ),
  ]);
}

/** The namespace of TEI. */
export const TEI_NAMESPACE = "http://www.tei-c.org/ns/1.0";

/** The languages of the texts. */
export const languages = (): Markup => block("langUsage", {}, [inline("language", { ident: "en" }, "English")]);
