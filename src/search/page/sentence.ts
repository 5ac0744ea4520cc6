import { count } from "../../archive/counts.ts";
import type { Answer, Chip } from "../worker/answer.ts";

/** The kinds of words as a reader knows them. */
export const KIND_NAMES: Record<string, string> = {
  speech: "speech",
  gloss: "glosses of the page",
  stage: "stage directions",
};

/** What was found, and what it is narrowed by, in one sentence; a screen reader hears it. */
export function countSentence({ blank, paragraphs, turns, meetings, state, choice }: Answer): string {
  const narrowed = narrowing(choice);
  if (blank) return `${count(paragraphs, "paragraph")} in ${count(meetings, "meeting")} to search`;
  if (paragraphs === 0) return `Nothing found${narrowed}`;
  if (state.scope === "paragraph") {
    return `${count(paragraphs, "paragraph")} in ${count(meetings, "meeting")}${narrowed}`;
  }
  const within =
    state.scope === "turn" ? `${count(turns, "turn")} of ${count(meetings, "meeting")}` : count(meetings, "meeting");
  return `${count(paragraphs, "paragraph")} in ${within} with all words in one ${state.scope}${narrowed}`;
}

/** Words as a line or a list begins with them. */
export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** An ISO day as readers write it, by the browser's own means: those of the archive would be most of the page's script. */
const dayText = (iso: string): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));

const isDay = (facet: Chip["facet"]): boolean => facet === "before" || facet === "after";

/** What a chip's value is called. */
const named = (facet: Chip["facet"], name: string): string =>
  isDay(facet) ? dayText(name) : facet === "kind" ? (KIND_NAMES[name] ?? name) : name;

const ORDER: readonly Chip["facet"][] = ["speaker", "topic", "place", "year", "meeting", "before", "after", "kind"];

/** `, said by Vladimir Putin in 2024`: everything a search is narrowed by. */
function narrowing(choice: readonly Chip[]): string {
  const parts = ORDER.flatMap((facet) => {
    const [wanted, unwanted] = [false, true].map((excluded) =>
      choice.filter((chip) => chip.facet === facet && chip.excluded === excluded),
    );
    return [phrase(facet, wanted ?? [], ""), phrase(facet, unwanted ?? [], "not ")].filter((part) => part !== "");
  });
  return parts.length === 0 ? "" : `, ${parts.join(", ")}`;
}

function phrase(facet: Chip["facet"], chips: readonly Chip[], not: string): string {
  if (chips.length === 0) return "";
  const names = chips.flatMap((chip) => (chip.names.length > 0 ? chip.names : [`“${chip.asked}”`]));
  const listed = names.map((name) => (name.startsWith("“") ? name : named(facet, name)));
  return `${not}${INTRODUCED[facet]} ${listed.join(isDay(facet) ? " and " : " or ")}`;
}

const INTRODUCED: Record<Chip["facet"], string> = {
  speaker: "said by",
  topic: "on",
  place: "at",
  year: "in",
  meeting: "at the meeting of",
  before: "before",
  after: "after",
  kind: "in",
};

const FACET_NOUNS: Record<Chip["facet"], string> = {
  speaker: "speaker",
  topic: "topic",
  place: "place",
  year: "year",
  meeting: "meeting",
  before: "day",
  after: "day",
  kind: "kind of words",
};

/** One thing that a search is narrowed by, by itself. */
export function chipText({ facet, excluded, asked, names }: Chip): string {
  if (names.length === 0) return `“${asked}”: there is no such ${FACET_NOUNS[facet]}`;
  const listed = names.map((name) => named(facet, name));
  const introduced = isDay(facet) ? `${facet} ` : "";
  return `${excluded ? "not " : ""}${introduced}${listed.join(" or ")}`;
}
