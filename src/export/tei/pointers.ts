import { meetingPath } from "../../archive/addresses.ts";
import { absolute, type Edition } from "../edition.ts";
import { block, inline, type Markup } from "../markup.ts";
import { meetingRef, personRef, placeRef, topicRef } from "../xml-ids.ts";

/** Where the corpus is, below the site's root: its header holds what its parts share. */
export const CORPUS_PATH = "archive.tei.xml";

/** What is defined once, in the header of the corpus, with the id it has there. */
const SHARED = {
  speaker: { ref: personRef, text: "a person who speaks" },
  topic: { ref: topicRef, text: "a topic of the archive" },
  place: { ref: placeRef, text: "a place" },
} as const;

/** A pointer to one of those from any document: `topic:sport` (TEI P5, 17.2.3 Using Abbreviated Pointers). */
export const pointTo = (kind: keyof typeof SHARED, { id }: { id: string }): string => `${kind}:${id}`;

/** What such pointers stand for, so that they lead to the same place from a part that stands alone and from the whole. */
export function prefixes(edition: Edition): Markup {
  const corpus = absolute(edition, CORPUS_PATH);
  const definitions = Object.entries(SHARED).map(([kind, { ref, text }]) =>
    block("prefixDef", { ident: kind, matchPattern: "(.+)", replacementPattern: `${corpus}#${ref({ id: "$1" })}` }, [
      inline("p", {}, `Leads to ${text}, in the header of the corpus.`),
    ]),
  );
  return block("listPrefixDef", {}, definitions);
}

/** How the address of a turn or paragraph follows from its id (TEI P5, 2.3.6.2 Search-and-Replace Method). */
export function addresses(edition: Edition): Markup {
  const [meeting, fragment] = ["([^.]+)", String.raw`(t[^.]+)`];
  const pattern = {
    matchPattern: `${meetingRef({ id: meeting })}${String.raw`\.`}${fragment}`,
    replacementPattern: `${absolute(edition, meetingPath({ id: "$1" }))}#$2`,
  };
  const text =
    "The id of a turn or paragraph is that of its meeting, a dot, and the fragment of its address on the meeting’s page, such as t1p1; n is the number in the margin there.";
  return block("refsDecl", {}, [block("cRefPattern", pattern, [inline("p", {}, text)])]);
}
