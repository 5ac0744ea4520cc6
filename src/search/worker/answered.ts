import type { FoundIn } from "../find/answer.ts";
import type { Spot } from "../find/rank.ts";
import type { Query } from "../query/parse.ts";
import type { State } from "../state.ts";
import type { Answer } from "./answer.ts";
import type { Concordance } from "./concordance.ts";
import type { Opened } from "./open.ts";
import type { Together } from "./volumes.ts";

/** What one volume gives to an answer. */
export interface Part extends FoundIn {
  volume: Opened;
}

/** An answer and what it was made from. */
export interface Answered {
  state: State;
  query: Query;
  volumes: Together;
  /** A part for each volume. */
  parts: readonly Part[];
  /** All paragraphs found, in the order asked for. */
  spots: readonly Spot[];
  answer: Answer;
  concordance: Concordance | null;
}
