/** A function that is asked but once about each thing, whose answer is kept as long as the thing is. */
export function eachOnce<T extends object, R>(of: (thing: T) => R): (thing: T) => R {
  const answer = eachOnceBy((thing: T) => of(thing));
  return (thing) => answer(thing, []);
}

/** The same for what depends on more: a thing is asked about again when any of the rest is another than the last time. */
export function eachOnceBy<T extends object, Rest extends readonly unknown[], R>(
  of: (thing: T, rest: Rest) => R,
): (thing: T, rest: Rest) => R {
  const answers = new WeakMap<T, { rest: Rest; answer: R }>();
  return (thing, rest) => {
    const known = answers.get(thing);
    if (known?.rest.every((one, at) => one === rest[at])) return known.answer;
    const answer = of(thing, rest);
    answers.set(thing, { rest, answer });
    return answer;
  };
}
