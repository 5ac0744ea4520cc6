/** Currencies: how they are printed, and their codes in ISO 4217. */

/** What stands before the number. */
export const BEFORE: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["us$", "USD"],
  ["u.s.$", "USD"],
  ["c$", "CAD"],
  ["a$", "AUD"],
  ["hk$", "HKD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["₽", "RUB"],
  ["₸", "KZT"],
  ["₴", "UAH"],
  ["₹", "INR"],
]);

/** Codes, in capitals, that stand before the number or after it. */
export const CODES: ReadonlySet<string> = new Set(
  "RUB USD EUR GBP CNY JPY KZT UAH BYN INR CHF TRY KRW SEK NOK PLN AMD KGS UZS TJS AZN GEL MDL".split(" "),
);

/** One word that names a currency whatever stands before it. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["ruble", "RUB"],
  ["rouble", "RUB"],
  ["dollar", "USD"],
  ["euro", "EUR"],
  ["yuan", "CNY"],
  ["renminbi", "CNY"],
  ["yen", "JPY"],
  ["tenge", "KZT"],
  ["hryvnia", "UAH"],
  ["hryvna", "UAH"],
  ["som", "KGS"],
  ["somoni", "TJS"],
  ["dram", "AMD"],
  ["lari", "GEL"],
  ["manat", "AZN"],
  ["zloty", "PLN"],
  ["shekel", "ILS"],
  ["deutschmark", "DEM"],
]);

/** Two words, of which the first makes another currency of the second. */
const OF_COUNTRIES: ReadonlyMap<string, string> = new Map([
  ["belarusian ruble", "BYN"],
  ["belarusian rouble", "BYN"],
  ["canadian dollar", "CAD"],
  ["australian dollar", "AUD"],
  ["singapore dollar", "SGD"],
  ["turkish lira", "TRY"],
  ["indian rupee", "INR"],
  ["swiss franc", "CHF"],
  ["french franc", "FRF"],
  ["british pound", "GBP"],
  ["pound sterling", "GBP"],
  ["south korean won", "KRW"],
  ["korean won", "KRW"],
  ["turkmen manat", "TMT"],
  ["german mark", "DEM"],
  ["kazakhstani tenge", "KZT"],
  ["danish krone", "DKK"],
  ["norwegian krone", "NOK"],
]);

/** What may stand before the name of a currency without making another of it. */
const SAME: ReadonlySet<string> = new Set(["us", "u.s.", "american", "russian", "chinese", "japanese", "ukrainian"]);

/** A hundredth of a currency. Cents are of several currencies. */
export const HUNDREDTHS: ReadonlyMap<string, string> = new Map([
  ["kopeck", "RUB"],
  ["kopek", "RUB"],
]);

/** Money whose currency the words do not tell, so that it stays unread. */
const UNTOLD: ReadonlySet<string> = new Set(["cent", "pound", "rupee", "franc", "lira", "mark", "krone", "peso"]);

/** A currency named after a number: its code, or null where the words do not tell which. */
export interface NamedCurrency {
  code: string | null;
  /** How many words name it. */
  words: number;
  /** How many of it make one unit of the code. */
  parts: 1 | 100;
}

/** The currency that these words, in small letters, begin with, or null. `first` is as printed. */
export function currencyNamed(printed: string, first: string, second: string, third: string): NamedCurrency | null {
  if (CODES.has(printed)) return { code: printed, words: 1, parts: 1 };
  const two = OF_COUNTRIES.get(`${first} ${singular(second)}`) ?? OF_COUNTRIES.get(`${singular(first)} ${second}`);
  if (two !== undefined) return { code: two, words: 2, parts: 1 };
  const three = OF_COUNTRIES.get(`${first} ${second} ${singular(third)}`);
  if (three !== undefined) return { code: three, words: 3, parts: 1 };
  const words = SAME.has(first) ? 2 : 1;
  const name = singular(words === 2 ? second : first);
  const code = NAMES.get(name) ?? HUNDREDTHS.get(name);
  if (code !== undefined) return { code, words, parts: HUNDREDTHS.has(name) ? 100 : 1 };
  return UNTOLD.has(name) && MONEY_PLURAL.test(words === 2 ? second : first) ? { code: null, words, parts: 1 } : null;
}

/** "mark" and "pound" alone are other words: the 20 million mark. */
const MONEY_PLURAL = /s$/u;

const singular = (word: string): string => word.replace(/['’]s?$/u, "").replace(/s$/u, "");
