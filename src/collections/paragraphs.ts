import type { Paragraph } from "../transcript/index.ts";
import type { TranscriptFile } from "./content-model.ts";

/** The paragraphs of a transcript by the fragment under which each is published. */
export function paragraphsById({ transcript, addresses }: TranscriptFile): ReadonlyMap<string, Paragraph> {
  const ids = addresses.turns.flatMap(({ paragraphs }) => paragraphs);
  const read = transcript.turns.flatMap(({ paragraphs }) => paragraphs);
  return new Map(ids.flatMap(({ id }, index) => (read[index] === undefined ? [] : [[id, read[index]]])));
}
