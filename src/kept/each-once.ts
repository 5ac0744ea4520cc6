/** A function that is asked but once about each thing, whose answer is kept as long as the thing is. */
export function eachOnce<T extends object, R>(of: (thing: T) => R): (thing: T) => R {
  const answers = new WeakMap<T, { answer: R }>();
  return (thing) => {
    const known = answers.get(thing);
    if (known !== undefined) return known.answer;
    const answer = of(thing);
    answers.set(thing, { answer });
    return answer;
  };
}
