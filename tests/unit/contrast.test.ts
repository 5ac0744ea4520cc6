import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

/** The pairs of a colour that the styles give, light and dark. */
const tokens = new Map(
  [...readFileSync("src/styles/base.css", "utf8").matchAll(/--(\w+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name ?? "", [light ?? "", dark ?? ""] as const],
  ),
);

/** WCAG 2.2's relative luminance of a colour such as `#1d1b18`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2's contrast of two colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

for (const [scheme, index] of [
  ["light", 0],
  ["dark", 1],
] as const) {
  const colour = (name: string) => tokens.get(name)?.[index] ?? assert.fail(`no colour --${name}`);

  test(`words stand out from what is behind them by 4.5 to 1, in the ${scheme} scheme`, () => {
    for (const words of ["ink", "quiet", "accent"])
      for (const behind of ["paper", "lit"]) assert.ok(contrast(colour(words), colour(behind)) >= 4.5, words);
  });

  test(`rules and marks stand out from the paper by 3 to 1, in the ${scheme} scheme`, () => {
    for (const line of ["rule", "accent"]) assert.ok(contrast(colour(line), colour("paper")) >= 3, line);
  });
}
