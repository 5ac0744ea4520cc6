/** Something that the search needs did not arrive whole. */
export class Unreachable extends Error {}
