/** The elements of TEI for what can be heard or seen and is no speech (TEI P5, 8.3.3 Vocal, Kinesic, Incident). */
export type Phenomenon = "vocal" | "kinesic" | "incident";

/** What may stand before the word that tells: `(Prolonged applause.)`, `[All laugh]`. */
const BEFORE = String.raw`^[([]\s*(?:(?:all|audience|everyone|general|loud|prolonged|standing|stormy)\s+)*`;

/** The beginnings of the words that tell, with where the guidelines name them or their like. */
const TELLING: Record<Exclude<Phenomenon, "incident">, RegExp> = {
  // TEI P5, 8.3.3: laugh, cough, giggle, sob, yawn among the non-lexical sounds. Parla-CLARIN, Transcriber comments: laughter,
  // shouting, sounds of agreement from the benches.
  vocal: new RegExp(`${BEFORE}(?:laugh|chuckl|giggl|cough|sigh|sneez|sob|yawn|shout|cheer)`, "i"),
  // Parla-CLARIN, Transcriber comments: clapping, a gesture or frown. TEI P5, 8.4.2: nods.
  kinesic: new RegExp(`${BEFORE}(?:applau|clap|ovation|nods|nodding|smil|gestur|frown)`, "i"),
};

/**
 * Which of the three a stage direction tells of, by the word it begins with: where it names more than one, the first
 * counts. What is not in the table is an incident, “any phenomenon or occurrence, not necessarily vocalized or communicative”.
 * @param text as printed, in its brackets.
 */
export function phenomenon(text: string): Phenomenon {
  if (TELLING.vocal.test(text)) return "vocal";
  return TELLING.kinesic.test(text) ? "kinesic" : "incident";
}
