/** How amounts are written otherwise: every list holds what means the same, as words one after the other. */
const SCALES = [
  [["thousand"]],
  [["million"], ["mln"], ["mn"]],
  [["billion"], ["bn"], ["bln"]],
  [["trillion"], ["tn"], ["trln"]],
];
const UNITS = [
  [["%"], ["percent"], ["per", "cent"]],
  [["km"], ["kilometres"]],
];
const CURRENCIES = [
  { before: [["$"], ["usd"], ["us", "$"]], after: [["dollars"], ["us", "dollars"], ["usd"]] },
  { before: [["€"], ["eur"]], after: [["euros"], ["eur"]] },
  { before: [["£"], ["gbp"]], after: [["pounds"], ["gbp"]] },
  { before: [["₽"], ["rub"]], after: [["rubles"], ["roubles"], ["rub"]] },
  { before: [["₸"], ["kzt"]], after: [["tenge"], ["kzt"]] },
  { before: [["¥"], ["cny"]], after: [["yuan"], ["cny"]] },
];

const NUMBER = /^\d+(?:[.,]\d+)*$/;
const CLOSE = /^(?<number>\d+(?:[.,]\d+)*)(?<rest>\p{L}+)$/u;

/** An amount: how many words of those looked at it takes, and every way to write it, the typed one first. */
export interface Quantity {
  length: number;
  ways: string[][];
}

/**
 * Reads an amount at the beginning of some words: a number with its currency, scale or unit, in any of their spellings
 * (`$17 billion`, `USD 17 bn`, `4.5 percent`), or with blanks between its thousands. `null` where there is none.
 */
export function quantityAt(forms: readonly string[]): Quantity | null {
  const words = forms.flatMap(apart);
  const currency = CURRENCIES.find(({ before }) => startOf(before, words) > 0);
  const lead = currency === undefined ? 0 : startOf(currency.before, words);
  const number = numberAt(words.slice(lead));
  if (number === null) return null;
  const afterNumber = lead + number.length;
  const scale = SCALES.find((ways) => startOf(ways, words.slice(afterNumber)) > 0);
  const afterScale = afterNumber + (scale === undefined ? 0 : startOf(scale, words.slice(afterNumber)));
  const rest = words.slice(afterScale);
  const unit = UNITS.find((ways) => startOf(ways, rest) > 0);
  const money = unit === undefined ? CURRENCIES.find(({ after }) => startOf(after, rest) > 0) : undefined;
  const end = afterScale + startOf(unit ?? money?.after ?? [], rest);
  if (end === 1 && words.length === forms.length) return null;
  const named = currency ?? money;
  const amounts = combined([number.ways, scale ?? [[]]]);
  const ways = [
    ...(named === undefined ? combined([amounts, unit ?? [[]]]) : combined([named.before, amounts])),
    ...(named === undefined ? [] : combined([amounts, named.after])),
  ];
  const typed = words.slice(0, end);
  const length = forms.findIndex((_, at) => forms.slice(0, at + 1).flatMap(apart).length >= end) + 1;
  return { length, ways: [typed, ...ways.filter((way) => way.join(" ") !== typed.join(" "))] };
}

/** `17bn` is 17 and bn; `s400` is not an amount. */
function apart(form: string): string[] {
  const { number, rest } = CLOSE.exec(form)?.groups ?? {};
  const known = [...SCALES, ...UNITS].flat().some((way) => way.length === 1 && way[0] === rest);
  return number !== undefined && rest !== undefined && known ? [number, rest] : [form];
}

/** How many words the longest of these ways takes at the beginning; 0 where none of them stands there. */
const startOf = (ways: readonly (readonly string[])[], words: readonly string[]): number =>
  Math.max(0, ...ways.filter((way) => way.every((form, at) => words[at] === form)).map(({ length }) => length));

function numberAt(words: readonly string[]): Quantity | null {
  const [first = ""] = words;
  if (!NUMBER.test(first)) return null;
  const groups = /^\d{1,3}$/.test(first) ? words.slice(1).findIndex((word) => !/^\d{3}$/.test(word)) : 0;
  const more = groups < 0 ? words.length - 1 : groups;
  const whole = [first, ...words.slice(1, 1 + more)].join("");
  return { length: 1 + more, ways: numberWays(whole) };
}

/** `2000` may stand as `2 000`. */
export function numberWays(number: string): string[][] {
  if (!/^\d{4,}$/.test(number)) return [[number]];
  return [[number], number.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, " ").split(" ")];
}

const combined = (lists: readonly (readonly string[][])[]): string[][] =>
  lists.reduce<string[][]>((ways, list) => ways.flatMap((way) => list.map((more) => [...way, ...more])), [[]]);
