/** The reader of figures: a paragraph in, the quantities that its speaker states out. Knows of nothing but the text. */
export type { Approximation, Change, Figure, Kind, Value } from "./figure.ts";
export { figuresOf } from "./read.ts";
