/** Numbers from 0 to 1 in an order that a seed gives. */
export type Random = () => number;

/** One of some things, each as likely as the others. */
export function oneOf<T>(things: readonly T[], random: Random): T {
  const [thing] = things.slice(Math.floor(random() * things.length));
  if (thing === undefined) throw new Error("There is nothing to draw from.");
  return thing;
}

/** One of some things, each as likely as it weighs. */
export function weighted<T>(things: readonly T[], weightOf: (thing: T) => number, random: Random): T {
  let left = random() * things.reduce((sum, thing) => sum + weightOf(thing), 0);
  return things.find((thing) => (left -= weightOf(thing)) < 0) ?? oneOf(things, random);
}
