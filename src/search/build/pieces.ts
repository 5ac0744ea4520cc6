/** A list in pieces of one length; the last may be shorter. */
export function inPieces<T>(list: readonly T[], length: number): T[][] {
  const starts = Array.from({ length: Math.ceil(list.length / length) }, (_, n) => n * length);
  return starts.map((start) => list.slice(start, start + length));
}
