/** The known name that a name was probably meant to be; `null` where none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  const ranked = known
    .map((candidate) => ({ candidate, steps: stepsBetween(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const [first] = ranked;
  return first !== undefined && first.steps <= Math.max(2, first.candidate.length / 3) ? first.candidate : null;
}

/** How many letters must be put in, taken out or changed to make one name the other (Levenshtein 1965). */
function stepsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (const [taken, letter] of Array.from(from.slice(0, to.length + 3)).entries()) {
    const next = [taken + 1];
    for (const [place, other] of Array.from(to).entries()) {
      const changed = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) + Math.max(0, from.length - to.length - 3);
}
