import type { Noted, TopicNote } from "../collections/schemas.ts";
import { eachOnce } from "../kept/index.ts";
import { termGuide, type TermGuide, termMatcher, type TermMatcher } from "../collections/terms.ts";
import { speechRanges } from "../transcript/index.ts";
import type { Meeting, Paragraph, Passage, Range, Topic } from "./model.ts";
import { spokenIn } from "./spoken.ts";

type Words = Pick<Paragraph, "text" | "spans">;
type TopicEntry = Noted<TopicNote> & { id: string };

/** The terms of topics, made ready to look for. */
export class TopicIndex {
  readonly #topics: readonly { id: string; find: TermMatcher }[];
  readonly #guide: TermGuide;

  constructor(topics: readonly Terms[]) {
    this.#topics = topics.map(({ id, terms }) => ({ id, find: termMatcher(terms) }));
    this.#guide = termGuide(topics.map(({ terms }) => terms));
  }

  /** Ids of the topics a paragraph is on: those of which a term stands in what the speaker said. */
  of(words: Words): string[] {
    const likely = this.#guide(words.text);
    const on = this.#topics.filter(({ find }, at) => likely.has(at) && marksIn(words, find).length > 0);
    return on.map(({ id }) => id);
  }

  /** Every topic with its passages in meetings that were joined by these terms, by title. */
  withPassages(topics: readonly TopicEntry[], meetings: readonly Meeting[]): Topic[] {
    const found = meetings.map(this.#passagesIn);
    const all = topics.map((topic) => ({ ...topic, passages: found.flatMap((own) => own.get(topic.id) ?? []) }));
    return all.sort((a, b) => a.title.localeCompare(b.title, "en"));
  }

  /** The passages of a meeting on each topic, by its id. */
  readonly #passagesIn = eachOnce((meeting: Meeting): ReadonlyMap<string, Passage[]> => {
    const on = spokenIn(meeting).filter(({ paragraph }) => paragraph.topics.length > 0);
    return new Map(this.#topics.map(({ id, find }) => [id, passagesOn(id, find, on)]));
  });
}

type Terms = Pick<TopicEntry, "id" | "terms">;

/** The terms of these topics made ready: the very ones of the last time, as long as all are the same. */
export const topicIndex = (topics: readonly TopicEntry[]): TopicIndex => {
  const terms = topics.map(({ id, terms }) => ({ id, terms }));
  const said = JSON.stringify(terms);
  if (last?.said !== said) last = { said, index: new TopicIndex(terms) };
  return last.index;
};

let last: { said: string; index: TopicIndex } | null = null;

function passagesOn(id: string, find: TermMatcher, all: readonly Omit<Passage, "marks">[]): Passage[] {
  return all
    .filter(({ paragraph }) => paragraph.topics.includes(id))
    .map((passage) => ({ ...passage, marks: marksIn(passage.paragraph, find) }));
}

/** Where terms stand in what the speaker said; glosses and stage directions are not searched. */
function marksIn({ text, spans }: Words, find: TermMatcher): Range[] {
  return speechRanges({ text, spans }).flatMap(({ start, end }) =>
    find(text.slice(start, end)).map((mark) => ({ start: start + mark.start, end: start + mark.end })),
  );
}

/** The topics of a meeting, each with how many of its paragraphs are on it: first what most are on. */
export function mostFound(
  { turns }: Pick<Meeting, "turns">,
  topics: readonly Topic[],
): { topic: Topic; paragraphs: number }[] {
  const counts = countsIn(turns);
  return topics
    .map((topic) => ({ topic, paragraphs: counts.get(topic.id) ?? 0 }))
    .filter(({ paragraphs }) => paragraphs > 0)
    .sort((a, b) => b.paragraphs - a.paragraphs);
}

/** How many paragraphs of some turns are on each topic that any is on, by its id. */
const countsIn = eachOnce((turns: Meeting["turns"]): ReadonlyMap<string, number> => {
  const ids = turns.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.topics));
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
});
