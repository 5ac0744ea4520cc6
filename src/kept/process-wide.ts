/**
 * What this process holds under a name, made when first asked for. Vite loads modules anew that Node has loaded already,
 * and Astro's bundle has them a third time: what one of them has read, the others are not to read again.
 * @param isSame tells that what is held is what `make` would give: two modules may not mean different things by a name.
 */
export function processWide<T>(name: string, isSame: (held: unknown) => held is T, make: () => T): T {
  const held: unknown = Reflect.get(globalThis, Symbol.for(name));
  if (isSame(held)) return held;
  const made = make();
  Reflect.set(globalThis, Symbol.for(name), made);
  return made;
}
