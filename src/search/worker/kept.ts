/** Answers that are asked for once and kept; one that failed is asked for again the next time. */
export class Kept<Key, Value> {
  readonly #ask: (key: Key) => Promise<Value>;
  readonly #answers = new Map<Key, Promise<Value>>();

  constructor(ask: (key: Key) => Promise<Value>) {
    this.#ask = ask;
  }

  get(key: Key): Promise<Value> {
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const asked = this.#ask(key);
    this.#answers.set(key, asked);
    asked.catch(() => this.#answers.delete(key));
    return asked;
  }

  /** Has the answer asked for again the next time. */
  forget(key: Key): void {
    this.#answers.delete(key);
  }
}
