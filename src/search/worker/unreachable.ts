/** Something that the search needs did not arrive whole. */
export class Unreachable extends Error {
  constructor(what: string, cause?: unknown) {
    super(`${what} did not arrive.`, { cause });
  }
}
