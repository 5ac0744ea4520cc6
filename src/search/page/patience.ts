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
