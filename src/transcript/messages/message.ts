/** One thing found wrong or doubtful in a source text. */
export interface Message {
  severity: "error" | "warning";
  /** Names the rule, and stays the same when the wording changes: `no-date`. */
  code: string;
  /** Counted from 1; columns in UTF-16 code units. */
  line: number;
  column: number;
  /** What is wrong, and why it matters. */
  text: string;
  /** What to do about it. */
  hint: string;
  /** Of a doubt that the editor can settle: the words in question, and their line in the text as it is seen. */
  settle?: { line: number; words: string };
}
