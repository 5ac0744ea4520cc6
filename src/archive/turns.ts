import type { Other, Paragraph as ReadParagraph, Transcript, Turn as ReadTurn } from "../transcript/index.ts";
import type { Aside, Paragraph, Participant, Person, Turn } from "./model.ts";
import { roleIn } from "./people.ts";
import { spokenWords } from "./sizes.ts";
import type { Published, PublishedAddress } from "./published.ts";
import type { Registry } from "../collections/registry.ts";
import type { TopicIndex } from "./topics.ts";

/** What the turns of one meeting are joined with. */
export interface Joined {
  published: Published;
  present: readonly Participant[];
  people: Registry<Person>;
  topics: TopicIndex;
}

/** The turns of a transcript with their published addresses, speakers and topics, in order. */
export function turnsOf({ turns, other }: Transcript, joined: Joined): Turn[] {
  const asides = Map.groupBy(other, ({ after }) => after);
  return turns.map((turn) => turnOf(turn, joined, (place) => (asides.get(place) ?? []).map(aside)));
}

function turnOf(turn: ReadTurn, joined: Joined, asidesAfter: (place: string) => Aside[]): Turn {
  const { published, present, people, topics } = joined;
  const place = `t${turn.n}`;
  const read = turn.paragraphs.map((paragraph) => {
    const own = `${place}p${paragraph.n}`;
    return { paragraph: numbered(published.at(own), paragraph, topics), after: asidesAfter(own) };
  });
  const person = turn.speaker === null ? null : people.get(turn.speaker);
  return {
    kind: "turn",
    ...published.at(place),
    label: turn.label,
    labelLines: turn.labelLines,
    printedName: turn.speaker,
    person,
    role: roleIn(turn, person, present),
    paragraphs: read.map(({ paragraph }) => paragraph),
    body: [...asidesAfter(place), ...read.flatMap(({ paragraph, after }) => [paragraph, ...after])],
  };
}

/** What is printed before the first label. */
export function prefaceOf({ other }: Transcript): Aside[] {
  return other.filter(({ after }) => after === null).map(aside);
}

function numbered(address: PublishedAddress, { text, spans, lines }: ReadParagraph, topics: TopicIndex): Paragraph {
  const words = { text, spans, lines };
  return { kind: "paragraph", ...address, ...words, words: spokenWords(words), topics: topics.of(words) };
}

const aside = ({ kind, text, lines }: Other): Aside => ({ kind, text, lines });
