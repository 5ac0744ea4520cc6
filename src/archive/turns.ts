import type { Other, Paragraph as ReadParagraph, Transcript, Turn as ReadTurn } from "../transcript/index.ts";
import type { Aside, Paragraph, Participant, Person, Turn } from "./model.ts";
import { roleIn } from "./people.ts";
import type { Registry } from "./registry.ts";
import type { TopicIndex } from "./topics.ts";

/** The turns of a transcript with their addresses, speakers and topics, in order. */
export function turnsOf(
  transcript: Transcript,
  present: readonly Participant[],
  people: Registry<Person>,
  topics: TopicIndex,
): Turn[] {
  const asides = Map.groupBy(transcript.other, ({ after }) => after);
  const asidesAfter = (address: string) => (asides.get(address) ?? []).map(aside);
  return transcript.turns.map((turn) => {
    const id = `t${turn.n}`;
    const paragraphs = turn.paragraphs.map((paragraph) => numbered(turn, paragraph, topics));
    const person = turn.speaker === null ? null : people.findOrAdd(turn.speaker);
    return {
      kind: "turn",
      id,
      number: String(turn.n),
      label: turn.label,
      labelLines: turn.labelLines,
      printedName: turn.speaker,
      person,
      role: roleIn(turn, person, present),
      paragraphs,
      body: [...asidesAfter(id), ...paragraphs.flatMap((paragraph) => [paragraph, ...asidesAfter(paragraph.id)])],
    };
  });
}

/** What is printed before the first label. */
export function prefaceOf({ other }: Transcript): Aside[] {
  return other.filter(({ after }) => after === null).map(aside);
}

function numbered(turn: ReadTurn, { n, text, spans, lines }: ReadParagraph, topics: TopicIndex): Paragraph {
  const words = { text, spans, lines };
  return { kind: "paragraph", id: `t${turn.n}p${n}`, number: `${turn.n}.${n}`, ...words, topics: topics.of(words) };
}

const aside = ({ kind, text, lines }: Other): Aside => ({ kind, text, lines });
