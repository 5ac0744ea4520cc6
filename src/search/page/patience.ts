/** After how long an answer is said to be still under way, and that it may be asked for again, in milliseconds. */
const SLOW = 1500;
const TOO_SLOW = 10_000;

/** Says that an answer takes long, and after a while too long. Gives back what ends that. */
export function whileWaiting({ slow, tooSlow }: { slow: () => void; tooSlow: () => void }): () => void {
  const timers = [setTimeout(slow, SLOW), setTimeout(tooSlow, TOO_SLOW)];
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}

/** How long what is ready waits for what stands above it, so that it need not move when that comes, in milliseconds. */
const BRIEF = 400;

/** Waits for something that may take long, but no longer than is worth it. */
export const briefly = (awaited: Promise<unknown>): Promise<unknown> =>
  Promise.race([awaited, new Promise((over) => setTimeout(over, BRIEF))]);
