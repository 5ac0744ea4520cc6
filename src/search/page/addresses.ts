/** The address of a result: its paragraph, with the words found for the page to mark. */
export function resultAddress(root: string, path: string, found: readonly string[]): string {
  const [page = "", fragment = ""] = path.split("#");
  const marks = new URLSearchParams(found.map((words) => ["mark", words]));
  return `${root}${page}${marks.size > 0 ? `?${marks}` : ""}#${fragment}`;
}

/** The address to cite: whole, and without the words found. */
export const citedAddress = (root: string, path: string): string => new URL(`${root}${path}`, location.href).href;
