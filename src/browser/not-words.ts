/** What stands in a paragraph of the record and is not its words: numbers, notes, controls, what only screen readers say. */
export const NOT_WORDS = ".n, .l, .supplied, .spoken, button";
