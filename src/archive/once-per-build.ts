/** Gives what `make` gives: in a build made once, in development anew each time, to show an edit at once. */
export function oncePerBuild<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (import.meta.env.DEV ? make() : (made ??= make()));
}
