/** What an entry of the browser's history remembers of the list beside its address. */
interface Remembered {
  shown: number;
  scroll: number;
}

/** What was remembered of the list at this address, when the reader comes back to it. */
export function recall(): Remembered | null {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("shown" in state) || !("scroll" in state)) return null;
  const { shown, scroll } = state;
  return typeof shown === "number" && typeof scroll === "number" ? { shown, scroll } : null;
}

/** Remembers how many results are shown and where the page stands, for when the reader comes back. */
export function remember(shown: number): void {
  history.replaceState({ shown, scroll: window.scrollY }, "");
}
