/** Numbers from 0 to 1 in an order that a seed gives. */
export type Random = () => number;

/** One of some things, each as likely as the others. */
export function oneOf<T>(things: readonly T[], random: Random): T {
  return existing(things[Math.floor(random() * things.length)]);
}

/** The thing at a place from 0 to 1 where each takes up as much room as it weighs. */
export function weighted<T>(things: readonly T[], weightOf: (thing: T) => number, place: number): T {
  let left = place * things.reduce((sum, thing) => sum + weightOf(thing), 0);
  return existing(things.find((thing) => (left -= weightOf(thing)) < 0) ?? things.at(-1));
}

function existing<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("There is nothing to draw from.");
  return thing;
}
