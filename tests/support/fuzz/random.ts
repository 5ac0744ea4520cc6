/** A source of chance that gives the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, and not including, `n`. */
  below: (n: number) => number;
  /** True once in `n` times. */
  once: (n: number) => boolean;
  /** One of several. @throws where there is none. */
  pick: <T>(from: readonly T[]) => T;
}

/** Mulberry32: https://github.com/cprosche/mulberry32 */
export function random(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(from: readonly T[]): T => {
    const [picked] = from.slice(below(from.length));
    if (picked === undefined) throw new Error("nothing to pick from");
    return picked;
  };
  return { below, once: (n) => below(n) === 0, pick };
}
