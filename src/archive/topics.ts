import type { Noted, TopicNote } from "../collections/schemas.ts";
import { termGuide, type TermGuide, termMatcher, type TermMatcher } from "../collections/terms.ts";
import { speechRanges } from "../transcript/index.ts";
import type { Meeting, Paragraph, Passage, Range, Topic } from "./model.ts";

type Words = Pick<Paragraph, "text" | "spans">;
type TopicEntry = Noted<TopicNote> & { id: string };

/** Topics with their terms made ready to look for. */
export class TopicIndex {
  readonly #topics: readonly { topic: TopicEntry; find: TermMatcher }[];
  readonly #guide: TermGuide;

  constructor(topics: readonly TopicEntry[]) {
    this.#topics = topics.map((topic) => ({ topic, find: termMatcher(topic.terms) }));
    this.#guide = termGuide(topics.map(({ terms }) => terms));
  }

  /** Ids of the topics a paragraph is on: those of which a term stands in what the speaker said. */
  of(words: Words): string[] {
    const likely = this.#guide(words.text);
    const on = this.#topics.filter(({ find }, at) => likely.has(at) && marksIn(words, find).length > 0);
    return on.map(({ topic }) => topic.id);
  }

  /** Every topic with its passages, by title. */
  withPassages(meetings: readonly Meeting[]): Topic[] {
    const all = meetings.flatMap((meeting) =>
      meeting.turns.flatMap((turn) => turn.paragraphs.map((paragraph) => ({ meeting, turn, paragraph }))),
    );
    const topics = this.#topics.map(({ topic, find }) => ({ ...topic, passages: passagesOn(topic.id, find, all) }));
    return topics.sort((a, b) => a.title.localeCompare(b.title, "en"));
  }
}

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
  const ids = turns.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.topics));
  return topics
    .map((topic) => ({ topic, paragraphs: ids.filter((id) => id === topic.id).length }))
    .filter(({ paragraphs }) => paragraphs > 0)
    .sort((a, b) => b.paragraphs - a.paragraphs);
}
