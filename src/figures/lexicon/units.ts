/** Units of measure: how they are printed, and the British name that stands for all of them. */

/** Names in the singular, each with other spellings and abbreviations in small letters. Plurals in -s are understood. */
const NAMED = `
  year yr
  month
  week
  day
  hour hr
  minute min
  second sec
  decade
  century centuries
  millennium millennia
  fortnight
  tonne ton
  kilotonne kiloton
  megatonne megaton
  kilogram kilogramme kilo
  gram gramme
  milligram milligramme
  centner
  pood
  pound-weight
  kilometre kilometer
  metre meter
  centimetre centimeter
  millimetre millimeter
  micron
  nanometre nanometer
  mile
  verst
  foot feet
  inch inches
  hectare
  acre
  litre liter
  millilitre milliliter
  barrel
  gallon
  watt
  kilowatt
  megawatt
  gigawatt
  terawatt
  kilowatt-hour
  megawatt-hour
  gigawatt-hour
  terawatt-hour
  volt
  kilovolt
  joule
  calorie
  kilocalorie
  gigacalorie
  hertz
  kilohertz
  megahertz
  gigahertz
  byte
  kilobyte
  megabyte
  gigabyte
  terabyte
  petabyte
  megabit
  gigabit
  pixel
  degree
  carat
  roentgen
  atmosphere
  horsepower
  knot
`;

const WORDS: ReadonlyMap<string, string> = new Map(
  NAMED.trim()
    .split("\n")
    .map((line) => line.trim().split(" "))
    .flatMap((spellings) =>
      spellings.flatMap((spelling): [string, string][] => [
        [spelling, spellings[0] ?? spelling],
        [`${spelling}s`, spellings[0] ?? spelling],
      ]),
    ),
);

/** Abbreviations, whose capitals tell MW from mW: with capitals as printed. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["km", "kilometre"],
  ["m", "metre"],
  ["cm", "centimetre"],
  ["mm", "millimetre"],
  ["nm", "nanometre"],
  ["kg", "kilogram"],
  ["g", "gram"],
  ["mg", "milligram"],
  ["t", "tonne"],
  ["ha", "hectare"],
  ["h", "hour"],
  ["l", "litre"],
  ["kW", "kilowatt"],
  ["KW", "kilowatt"],
  ["MW", "megawatt"],
  ["GW", "gigawatt"],
  ["TW", "terawatt"],
  ["kWh", "kilowatt-hour"],
  ["KWh", "kilowatt-hour"],
  ["MWh", "megawatt-hour"],
  ["GWh", "gigawatt-hour"],
  ["TWh", "terawatt-hour"],
  ["kV", "kilovolt"],
  ["Hz", "hertz"],
  ["kHz", "kilohertz"],
  ["MHz", "megahertz"],
  ["GHz", "gigahertz"],
  ["GB", "gigabyte"],
  ["TB", "terabyte"],
  ["Gbps", "gigabit"],
  ["Mbps", "megabit"],
  ["Gcal", "gigacalorie"],
  ["km²", "square kilometre"],
  ["km2", "square kilometre"],
  ["m²", "square metre"],
  ["m2", "square metre"],
  ["m³", "cubic metre"],
  ["m3", "cubic metre"],
  ["hp", "horsepower"],
]);

/** Abbreviations that hold a scale word: billion cubic metres. */
export const SCALED_SIGNS: ReadonlyMap<string, number> = new Map([
  ["mcm", 1e6],
  ["bcm", 1e9],
  ["tcm", 1e12],
]);

/** What makes an area, a volume or a measure of its own of a length. */
export const POWERS: ReadonlyMap<string, string> = new Map([
  ["square", "square"],
  ["sq", "square"],
  ["cubic", "cubic"],
  ["cu", "cubic"],
  ["nautical", "nautical"],
]);

/** Periods of time: "over ten years" may mean "in their course" or "more than". */
export const PERIODS: ReadonlySet<string> = new Set(
  "year month week day hour minute second decade century millennium fortnight quarter".split(" "),
);

/** What else the words for these units mean: a foot in the door, gas meters, to one degree or another. */
export const AMBIGUOUS: ReadonlySet<string> = new Set(["foot", "metre", "degree", "second", "knot", "atmosphere"]);

/** The British name of a unit that is printed as this word, or undefined. A possessive is a unit too: two years' time. */
export function unitNamed(text: string): string | undefined {
  return SIGNS.get(text) ?? WORDS.get(text.toLowerCase().replace(/['’]s?$/u, ""));
}
