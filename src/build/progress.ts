/** How long nothing is said, in milliseconds: a build that is done by then has nothing to say but that it is done. */
const PATIENCE = 3000;

/** Says from time to time how far a build is. */
export class Progress {
  readonly #say: (line: string) => void;
  readonly #now: () => number;
  #last: number;

  constructor(say: (line: string) => void, now: () => number = Date.now) {
    this.#say = say;
    this.#now = now;
    this.#last = now();
  }

  /** Tells that so many of so many are done, where nothing has been said for a while. */
  tell(what: string, done: number, all: number): void {
    const now = this.#now();
    if (now - this.#last < PATIENCE) return;
    this.#last = now;
    this.#say(`${what}: ${done.toLocaleString("en")} of ${all.toLocaleString("en")}`);
  }
}
