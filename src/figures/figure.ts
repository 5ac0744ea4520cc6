/** What a quantity is of. The unit of each is told at `Figure.unit`. */
export type Kind = "money" | "percent" | "points" | "times" | "share" | "measure" | "count";

/** How a speaker blurs a number: about it, above it, below it, at least it, at most it. */
export type Approximation = "about" | "over" | "under" | "min" | "max";

/** Whether this much was added or lost. */
export type Change = "up" | "down";

/** A number, or the lower and the upper one of a range. */
export type Value = number | [low: number, high: number];

/** A quantity that a speaker states. */
export interface Figure {
  /** Where it stands in the paragraph, in UTF-16 code units, end excluded. */
  start: number;
  end: number;
  /** As printed, from the first word of the approximation to the last word of the unit. */
  text: string;
  /** In units, not in thousands or millions of them; null where no number is said, or none that is certain. */
  value: Value | null;
  kind: Kind;
  /**
   * Of money the code of ISO 4217; of a measure the British name of the unit, in the singular; of a count its noun as
   * printed, in small letters, or null where none is printed with it. Else "percent", "point", "times" or "whole".
   */
  unit: string | null;
  approx: Approximation | null;
  change: Change | null;
}
