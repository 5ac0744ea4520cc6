/** What numbers a speaker is asked to have stated, and of what. */
export interface Amount {
  /** The least number and the greatest; infinite where only one of them is asked for. */
  least: number;
  most: number;
  /** More than the least, or less than the greatest: the number itself is not asked for. */
  open: boolean;
  /** The code of a currency, `percent`, a noun in the singular, or null for whatever is counted. */
  unit: string | null;
}

/** A number with what is written at it. */
interface Written {
  number: number;
  /** What a scale word multiplies the number by. */
  by: number;
  unit: string | null;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ...["k", "thousand"].map((word): [string, number] => [word, 1e3]),
  ...["m", "mn", "mln", "million"].map((word): [string, number] => [word, 1e6]),
  ...["b", "bn", "bln", "billion"].map((word): [string, number] => [word, 1e9]),
  ...["t", "tn", "trn", "trln", "trillion"].map((word): [string, number] => [word, 1e12]),
]);

/** Signs and names of currencies; a code of three letters stands for itself. */
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ...["$", "us$", "dollar", "dollars"].map((name): [string, string] => [name, "USD"]),
  ...["€", "euro", "euros"].map((name): [string, string] => [name, "EUR"]),
  ...["£"].map((name): [string, string] => [name, "GBP"]),
  ...["₽", "ruble", "rubles", "rouble", "roubles"].map((name): [string, string] => [name, "RUB"]),
  ...["₸", "tenge"].map((name): [string, string] => [name, "KZT"]),
  ...["¥", "yuan"].map((name): [string, string] => [name, "CNY"]),
  ...["yen"].map((name): [string, string] => [name, "JPY"]),
  ...["₴", "hryvnia", "hryvnias"].map((name): [string, string] => [name, "UAH"]),
  ...["₹"].map((name): [string, string] => [name, "INR"]),
  ..."usd eur gbp rub kzt cny jpy uah byn inr chf try krw sek nok pln amd kgs uzs tjs azn gel mdl cad aud hkd"
    .split(" ")
    .map((code): [string, string] => [code, code.toUpperCase()]),
]);

const PERCENT: ReadonlySet<string> = new Set(["%", "percent", "per cent"]);

const NUMBER = String.raw`(?<minus>[-−])?(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?<part>\.\d+)?`;
const WRITTEN = new RegExp(
  String.raw`^(?<before>\p{L}{0,3} ?\p{Sc}|\p{L}{3})? ?${NUMBER} ?(?<word>\p{L}*) ?(?<after>\P{N}*)$`,
  "u",
);
const RANGE = new RegExp(String.raw`^(?<low>.*\d.*?) ?(?:\.\.\.?|…|(?<=[\d\p{L}%] ?)[-–—]) ?(?<high>.*\d.*)$`, "u");
const COMPARED = /^(?<sign>[<>]=?|[≤≥=])? ?(?<rest>.*)$/u;
const NOUN = /^\p{L}+(?:[- ]\p{L}+)*$/u;

/** Reads an amount: `>20bn`, `>=$20 billion`, `<5%`, `20bn`, `$20bn..$30bn`; `null` where it is not one. */
export function readAmount(typed: string): Amount | null {
  const text = plainText(typed);
  const { low, high } = RANGE.exec(text)?.groups ?? {};
  if (low !== undefined && high !== undefined) return between(readWritten(low), readWritten(high));
  const { sign = "=", rest = "" } = COMPARED.exec(text)?.groups ?? {};
  const written = readWritten(rest);
  if (written === null) return null;
  const { unit } = written;
  const number = exact(written.number * written.by);
  const open = sign === ">" || sign === "<";
  if (sign.startsWith("<") || sign === "≤") return { least: -Infinity, most: number, open, unit };
  return { least: number, most: sign === "=" ? number : Infinity, open, unit };
}

const plainText = (text: string): string => text.trim().replaceAll(/\s+/gu, " ").toLowerCase();

/** A range; a scale word or a unit that is said once serves both numbers. */
function between(low: Written | null, high: Written | null): Amount | null {
  if (low === null || high === null || (low.unit !== null && high.unit !== null && low.unit !== high.unit)) return null;
  const least = exact(low.number * (low.by === 1 && low.number < 1000 ? high.by : low.by));
  const most = exact(high.number * high.by);
  return least > most ? null : { least, most, open: false, unit: high.unit ?? low.unit };
}

function readWritten(text: string): Written | null {
  const { before, minus, whole = "", part = "", word = "", after = "" } = WRITTEN.exec(text)?.groups ?? {};
  if (whole === "") return null;
  const by = SCALES.get(word);
  const unit = unitOf(before, [by === undefined ? word : "", after].join(" ").trim());
  const number = Number(`${whole.replaceAll(",", "")}${part}`);
  return unit === undefined ? null : { number: minus === undefined ? number : -number, by: by ?? 1, unit };
}

/** What stands before a number and after it, as a unit; `undefined` where it is none. */
function unitOf(before: string | undefined, after: string): string | null | undefined {
  if (before === undefined) return after === "" ? null : unitNamed(after);
  const code = CURRENCIES.get(before.replace(" ", ""));
  return after === "" || unitNamed(after) === code ? code : undefined;
}

function unitNamed(name: string): string | undefined {
  if (PERCENT.has(name)) return "percent";
  const code = CURRENCIES.get(name.replace(/^us (?=dollar)/u, ""));
  return code ?? (NOUN.test(name) ? nounOf(name) : undefined);
}

/** What is written in other ways, by its British name. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ["km", "kilometre"],
  ["kilometer", "kilometre"],
  ["meter", "metre"],
  ["liter", "litre"],
  ["ton", "tonne"],
]);

/** A noun in small letters and in the singular, so that what is asked for is what is counted: `students`, `student`. */
export function nounOf(noun: string): string {
  const words = noun.toLowerCase().split(" ");
  const last = words.pop() ?? "";
  const one = last.replace(/ies$/u, "y").replace(/(?<![su])s$/u, "");
  return [...words, OTHERWISE.get(one) ?? one].join(" ");
}

/** A product without the dust of binary fractions. */
const exact = (value: number): number => Number(value.toPrecision(15));

/** Words that may follow what stands after `amount:` without quotation marks: a scale word, a currency, a part of percent. */
export const continuesAmount = (word: string): boolean =>
  SCALES.has(word.toLowerCase()) || CURRENCIES.has(word.toLowerCase()) || /^(?:%|percent|per|cent|us)$/iu.test(word);

/** How speakers and readers compare, and how that is asked for. */
const COMPARISONS: readonly [words: RegExp, sign: string][] = [
  [/^(?:more than|greater than|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?) /u, ">"],
  [/^(?:at least|no less than|not less than) /u, ">="],
  [/^(?:less than|under|below) /u, "<"],
  [/^(?:up to|at most|no more than|not more than) /u, "<="],
  [/^(?:(?:about|around|almost|nearly|approximately|some) )?/u, ""],
];

/**
 * An amount in words (`more than $20 billion`, `5 percent`) as one asks for it by value: `>$20bn`, `5%`. It must have a
 * scale word, a currency or percent, for other numbers are years and names as well; `null` for all that is no such amount.
 */
export function askedByValue(typed: string): string | null {
  const text = plainText(typed);
  const [words, sign] = COMPARISONS.find(([comparison]) => comparison.test(text)) ?? [/^/u, ""];
  const written = readWritten(text.replace(words, ""));
  if (written === null || !isTelling(written)) return null;
  const { number, by, unit } = written;
  const [code, percent] = unit === "percent" ? ["", "%"] : [unit === null ? "" : signOf(unit), ""];
  return `${sign}${code}${number}${SHORT.get(by) ?? ""}${percent}`;
}

/** Money, percent, or a number with a scale word alone. */
const isTelling = ({ by, unit }: Written): boolean =>
  unit === null ? by > 1 : unit === "percent" || unit === unit.toUpperCase();

const SHORT: ReadonlyMap<number, string> = new Map([
  [1e3, "k"],
  [1e6, "m"],
  [1e9, "bn"],
  [1e12, "tn"],
]);

/** The sign of a currency, or its code. */
const signOf = (code: string): string =>
  [...CURRENCIES].find(([name, of]) => of === code && /^\p{Sc}$/u.test(name))?.[0] ?? code.toLowerCase();
