import assert from "node:assert/strict";
import { test } from "node:test";
import { type Figure, figuresOf } from "../../src/figures/index.ts";

/** A figure in one line: its words, its value, its unit (with the kind where the unit does not tell it), and how it is said. */
function told({ text, value, kind, unit, approx, change }: Figure): string {
  const number = value === null ? "?" : typeof value === "number" ? `${value}` : value.join("…");
  const of = kind === "count" ? `×${unit ?? ""}` : kind === "money" || kind === "measure" ? (unit ?? "?") : kind;
  return [`[${text}]`, number, of, ...[approx, change].flatMap((word) => word ?? [])].join(" ");
}

const read = (text: string): string => figuresOf(text).map(told).join("; ");

/** What each rule is for, sentences of our own, and what is read in them. */
const SENTENCES: Record<string, Record<string, string>> = {
  "digits and words": {
    "They built 1,200 schools.": "[1,200 schools] 1200 ×schools",
    "They built 12 000 homes.": "[12 000 homes] 12000 ×homes",
    "They lent 1,234,567.5 rubles.": "[1,234,567.5 rubles] 1234567.5 RUB",
    "It is 4,5 percent.": "[4,5 percent] 4.5 percent",
    "It is 0,125 percent.": "[0,125 percent] 0.125 percent",
    "It is 12,34,567 rubles.": "[12,34,567 rubles] ? RUB",
    "We saw 1.500 ships.": "[1.500 ships] ? ×ships",
    "HALF of them, ¾ of all, a TENFOLD rise": "[HALF] 0.5 share; [¾] 0.75 ×; [TENFOLD] 10 times up",
    "We sent twenty-five letters.": "[twenty-five letters] 25 ×letters",
    "We sent twenty five letters.": "[twenty five letters] 25 ×letters",
    "We sent a hundred and twenty thousand letters.": "[a hundred and twenty thousand letters] 120000 ×letters",
    "We sent one hundred five letters.": "[one hundred five letters] 105 ×letters",
    "We need two million five hundred thousand.": "[two million five hundred thousand] 2500000 ×",
    "We need 2 million 300 thousand tonnes.": "[2 million 300 thousand tonnes] 2300000 tonne",
    "We need two trillion and 440 billion rubles.": "[two trillion and 440 billion rubles] 2440000000000 RUB",
    "He gave 300 billion two years ago.": "[300 billion] 300000000000 ×; [two years] 2 year",
    "There are 100 five-year contracts.": "[100] 100 ×; [five-year] 5 year",
    "We bought two dozen ships and half a dozen planes.":
      "[two dozen ships] 24 ×ships; [half a dozen planes] 6 ×planes",
    "It is 2½ tonnes.": "[2½ tonnes] 2.5 tonne",
    "It took a million and a half rubles.": "[a million and a half rubles] 1500000 RUB",
    "It took a year and a half.": "[a year and a half] 1.5 year",
    "It took two and a half hours and half of them left.": "[two and a half hours] 2.5 hour; [half] 0.5 share",
    "It took five and half hours.": "[five and half hours] 5.5 hour",
    "We have a billion and three quarters dollars.": "[a billion and three quarters dollars] 1750000000 USD",
    "That is a hundred percent.": "[a hundred percent] 100 percent",
    "It is two point five percent, nought, and .5 percent.":
      "[two point five percent] 2.5 percent; [.5 percent] 0.5 percent",
    "We sold 200 dozen eggs and 5 million hundred-gram bars.":
      "[200 dozen eggs] 2400 ×eggs; [5 million] 5000000 ×; [hundred-gram] 100 gram",
    "This is a five point plan.": "[five] 5 ×",
    "We have 4 thousand 3 hundred of them, or 3 dozens.": "[4 thousand 3 hundred] 4300 ×; [3 dozens] 36 ×",
    "We need 7.1 [million] and a BN-800 plant.": "[7.1 [million]] 7100000 ×",
    "It costs 3.5 mln and 6 bn rubles.": "[3.5 mln] 3500000 RUB; [6 bn rubles] 6000000000 RUB",
  },
  "numbers that are not said": {
    "Millions of people know it.": "[Millions of people] ? ×people about",
    "It cost tens of billions of rubles.": "[tens of billions of rubles] ? RUB about",
    "He saved hundreds of thousands, perhaps even millions, of children.":
      "[hundreds of thousands, perhaps even millions, of children] ? ×children about",
    "Several dozen of our ships sailed.": "[Several dozen of our ships] ? ×ships about",
    "It took a few hundred days.": "[a few hundred days] ? day about",
    "He spent many thousands of hours there.": "[many thousands of hours] ? hour about",
    "Thousands of our citizens came.": "[Thousands of our citizens] ? ×citizens about",
    "They moved tens of kilometres.": "[tens of kilometres] ? kilometre about",
  },
  "parts of a whole": {
    "Two thirds of them agree.": "[Two thirds] 0.666666666666667 share",
    "One-third of the schools are new.": "[One-third] 0.333333333333333 share",
    "It makes up three quarters of the trade.": "[three quarters] 0.75 share",
    "A fifth of it is lost.": "[A fifth] 0.2 share",
    "It is 5/4 of it.": "",
    "About 1/3 of the land is dry.": "[About 1/3] 0.333333333333333 share about",
    "Nearly half came.": "[Nearly half] 0.5 share under",
    "We spent half a billion dollars.": "[half a billion dollars] 500000000 USD",
    "We spent half-a-trillion dollars.": "[half-a-trillion dollars] 500000000000 USD",
    "We milled a quarter of a million tonnes.": "[a quarter of a million tonnes] 250000 tonne",
    "It is half a percent.": "[half a percent] 0.5 percent",
    "It took half an hour.": "[half an hour] 0.5 hour",
    "He wrote half a page.": "[half a page] 0.5 ×page",
    "The first half of the year was good.": "",
    "More than half people came, over 1/4 mile.": "[More than half] 0.5 share over; [over 1/4 mile] 0.25 mile over",
    "It is a half-hearted step, half measures, a third party and a third child.": "",
    "In the first three quarters trade grew.": "[three quarters] 3 quarter",
    "It rose in a quarter, over the past decade and a half.": "",
  },
  money: {
    "US$17 billion, $ 5, €3m, £12 million and ₽7":
      "[US$17 billion] 17000000000 USD; [$ 5] 5 USD; [€3m] 3000000 EUR; [£12 million] 12000000 GBP; [₽7] 7 RUB",
    "RUB 5 bln or EUR 300 million": "[RUB 5 bln] 5000000000 RUB; [EUR 300 million] 300000000 EUR",
    "17 billion US dollars, 5 Russian rubles, 4 million roubles":
      "[17 billion US dollars] 17000000000 USD; [5 Russian rubles] 5 RUB; [4 million roubles] 4000000 RUB",
    "500 Canadian dollars, 20 billion tenge, 9 yuan":
      "[500 Canadian dollars] 500 CAD; [20 billion tenge] 20000000000 KZT; [9 yuan] 9 CNY",
    "It cost 60 kopecks.": "[60 kopecks] 0.6 RUB",
    "It cost 50 cents.": "[50 cents] ? ?",
    "a 20-billion-dollar deal and a $20-billion deal":
      "[20-billion-dollar] 20000000000 USD; [$20-billion] 20000000000 USD",
    "a multi-million contract": "",
  },
  "percent, points and times": {
    "5%, 5 per cent, a 99.2-percent yield": "[5%] 5 percent; [5 per cent] 5 percent; [99.2-percent] 99.2 percent",
    "The rate fell by 0.5 percentage points and by 3 points.":
      "[0.5 percentage points] 0.5 points down; [3 points] 3 points down",
    "The rate fell by 25 basis points.": "[25 basis points] ? points down",
    "I have three points to make.": "[three points] 3 ×points",
    "It is twice as much and three times the size.": "[twice] 2 times; [three times] 3 times",
    "He came twice and spoke three times.": "",
    "Sales grew three times.": "[three times] 3 times up",
    "Output rose threefold and debt fell 2.6-fold.": "[threefold] 3 times up; [2.6-fold] 2.6 times down",
    "Trade more than doubled.": "[more than doubled] 2 times over up",
    "We must double the output; it is a double standard.": "[double] 2 times up",
    "It grows at double the pace.": "[double] 2 times",
    "Debt halved.": "[halved] ? times down",
    "They write half as often.": "[half] 0.5 times",
    "It is 1.5 times.": "[1.5 times] 1.5 times",
  },
  measures: {
    "15 sq km, 10 sq. m, 3 million cubic metres, 5 nautical miles":
      "[15 sq km] 15 square kilometre; [10 sq. m] 10 square metre; [3 million cubic metres] 3000000 cubic metre; [5 nautical miles] 5 nautical mile",
    "1,200 MW, 30 kWh, 40 kilowatt hours, 55 bcm":
      "[1,200 MW] 1200 megawatt; [30 kWh] 30 kilowatt-hour; [40 kilowatt hours] 40 kilowatt-hour; [55 bcm] 55000000000 cubic metre",
    "minus 30 degrees Celsius, −5 degrees, 40°C":
      "[minus 30 degrees Celsius] -30 degree Celsius; [−5 degrees] -5 degree; [40°C] 40 degree Celsius",
    "It took ten difficult years and two years’ work.": "[ten difficult years] 10 year; [two years] 2 year",
    "a 500-kilometer route, a 25-year-old man, 200 tons":
      "[500-kilometer] 500 kilometre; [25-year] 25 year; [200 tons] 200 tonne",
    "It lasted 20 more years.": "[20 more years] 20 year",
  },
  counts: {
    "We have 17 of them, and need 11 trillion.": "[17] 17 ×; [11 trillion] 11000000000000 ×",
    "There are six joint uranium production and enrichment facilities.":
      "[six joint uranium production and enrichment facilities] 6 ×facilities",
    "They opened three sports facilities in ten of the most developed regions.":
      "[three sports facilities] 3 ×facilities; [ten] 10 ×",
    "Eight aircraft and 40 servicemen took part.": "[Eight aircraft] 8 ×aircraft; [40 servicemen] 40 ×servicemen",
    "Of 5,000 soldiers only 2,000 returned.": "[5,000 soldiers] 5000 ×soldiers; [2,000] 2000 ×",
    "a 12-member team of doctors": "[12-member] 12 ×member",
    "17 so-called inquiries, 10 US firms": "[17 so-called inquiries] 17 ×inquiries; [10 US firms] 10 ×firms",
    "one of the top three investors": "[three investors] 3 ×investors",
    "The retirement age is 50.": "[50] 50 ×",
  },
  ranges: {
    "from 4 to 4.5 billion rubles": "[from 4 to 4.5 billion rubles] 4000000000…4500000000 RUB",
    "between 10 and 15 ships": "[between 10 and 15 ships] 10…15 ×ships",
    "10 or even 15 years": "[10 or even 15 years] 10…15 year",
    "two-three weeks, 20–30 percent": "[two-three weeks] 2…3 week; [20–30 percent] 20…30 percent",
    "a two- to three-year delay": "[two- to three-year] 2…3 year",
    "$2 billion to $3 billion, $4–5 million":
      "[$2 billion to $3 billion] 2000000000…3000000000 USD; [$4–5 million] 4000000…5000000 USD",
    "500,000 to 1 million people": "[500,000 to 1 million people] 500000…1000000 ×people",
    "It will jump from three million to five.": "[from three million to five] 3000000…5000000 × up",
    "The share fell from 58 to 40 percent.": "[from 58 to 40 percent] ? percent down",
    "It fell from 5.8% to 4.6%.": "[5.8%] 5.8 percent; [4.6%] 4.6 percent",
    "It rose by 7 years to 73 years.": "[7 years] 7 year up; [73 years] 73 year",
    "It grew from 70 to 95–100 percent.": "[70] 70 percent; [95–100 percent] 95…100 percent",
    "It went from 30–35 to 45 percent.": "[from 30–35] 30…35 percent; [45 percent] 45 percent",
    "It won 5–3, by 50–50, or 10 to 1.": "",
  },
  "a unit said once": {
    "It grew by 5 and 7 percent respectively.": "[5] 5 percent up; [7 percent] 7 percent up",
    "The hall is 110 by 65 metres.": "[110] 110 metre; [65 metres] 65 metre",
    "for the next three, seven and ten days": "[three] 3 day; [seven] 7 day; [ten days] 10 day",
    "up to 50, 60 or 70 percent": "[up to 50] 50 percent max; [60 or 70 percent] 60…70 percent",
    "18- and 19-year-old boys": "[18] 18 year; [19-year] 19 year",
    "in the next twenty, thirty years": "[twenty] 20 year; [thirty years] 30 year",
    "growth of at least 5, and preferably 7 percent": "[at least 5] 5 percent min up; [7 percent] 7 percent up",
    "Of the 300, 80 percent came.": "[300] 300 ×; [80 percent] 80 percent",
    "He is 50, and 5 percent agree.": "[50] 50 ×; [5 percent] 5 percent",
  },
  approximations: {
    "about 5 ships, some 30 ships, roughly 9 ships":
      "[about 5 ships] 5 ×ships about; [some 30 ships] 30 ×ships about; [roughly 9 ships] 9 ×ships about",
    "It exceeded $20 billion, well over 5 percent.":
      "[exceeded $20 billion] 20000000000 USD over; [well over 5 percent] 5 percent over",
    "It almost reached 90 percent, closely approached 30 percent.":
      "[almost reached 90 percent] 90 percent under; [closely approached 30 percent] 30 percent under",
    "It should not exceed 4 percent, and did not even reach at least 3 percent.":
      "[not exceed 4 percent] 4 percent max; [at least 3 percent] 3 percent min",
    "no more than 5 percent, no fewer than 20 ships":
      "[no more than 5 percent] 5 percent max; [no fewer than 20 ships] 20 ×ships min",
    "as much as 27 percent": "[27 percent] 27 percent",
    "a dozen or so firms, 30-odd firms, 10 years or more":
      "[a dozen or so firms] 12 ×firms about; [30-odd firms] 30 ×firms about; [10 years or more] 10 year min",
    "an over-2-percent drop": "[over-2-percent] 2 percent over down",
    "Over 10 years we built it.": "[10 years] 10 year",
    "It has stood for over 10 years.": "[over 10 years] 10 year over",
    "Over ten years ago we built it.": "[Over ten years] 10 year over",
    "We spoke about two issues under three agreements.": "[two issues] 2 ×issues; [three agreements] 3 ×agreements",
  },
  changes: {
    "Trade grew by 5 percent, and exports by 7 percent.": "[5 percent] 5 percent up; [7 percent] 7 percent up",
    "Trade was up another 5 percent.": "[5 percent] 5 percent up",
    "Trade fell back sharply 5 percent.": "[5 percent] 5 percent down",
    "Trade grew to 5 billion rubles.": "[5 billion rubles] 5000000000 RUB",
    "Trade was up 5 percent; mining makes up 3 percent.": "[5 percent] 5 percent up; [3 percent] 3 percent",
    "GDP growth last year was 1.3 percent.": "[1.3 percent] 1.3 percent up",
    "The increase should not exceed 4 percent.": "[not exceed 4 percent] 4 percent max up",
    "With this growth, the surplus is 5 percent.": "[5 percent] 5 percent",
    "a 7 percent drop and 2-percent negative growth": "[7 percent] 7 percent down; [2-percent] 2 percent down",
    "It was up almost 9 percent, or 8.8 percent to be exact.":
      "[almost 9 percent] 9 percent under up; [8.8 percent] 8.8 percent up",
    "Trade fell, not by much, almost 9 percent.": "[almost 9 percent] 9 percent under down",
    "Oil fell below 80 dollars.": "[below 80 dollars] 80 USD under",
    "It is 10 percent more than last year, 20 percent lower than in Europe.":
      "[10 percent] 10 percent up; [20 percent] 20 percent",
    "We raised productivity 3.2-fold.": "[3.2-fold] 3.2 times up",
    "The deficit was cut in half.": "[half] 0.5 share down",
    "It can increase from 100 to 207 tonnes.": "[from 100 to 207 tonnes] 100…207 tonne up",
    "It was built by two companies after the growth.": "[two companies] 2 ×companies",
  },
  "dates and times": {
    "In 2018, by 2030, in 2024–2026, from 1914 to 1945, in 2015–16, the 2018 elections.": "",
    "On May 9, 9 May, May 7 and 8, from November 29 to December 2, on July 1, 2020.": "",
    "At 4 pm, 10:30, 9 o'clock, at 7.20 this morning, at nine in the morning, half past five.": "",
    "the 1990s, the 20th century, the mid-20th century, the 5th Games": "",
    "About 1500 firms, 2000 km, 1800 people":
      "[About 1500 firms] 1500 ×firms about; [2000 km] 2000 kilometre; [1800 people] 1800 ×people",
    "In May 30 percent voted.": "[30 percent] 30 percent",
  },
  "names and designations": {
    "G20, S-400, Su-57, 5G, 44-FZ, Covid-19, Soyuz-5": "",
    "Under Article 5, Articles 5 and 6, Law No. 44, № 7, Resolution 2202 and Federal Law 223": "",
    "They flew a Boeing 737 over Nord Stream 2, the Group of Seven, the Normandy Four, Channel One.": "",
    "Stage 2 is over. Question two is next. At this stage 15 projects are on.": "[15 projects] 15 ×projects",
    "In Russia 25 regions voted. President Putin took 60 questions.":
      "[25 regions] 25 ×regions; [60 questions] 60 ×questions",
    "1. We must. Then 2) and (3).": "",
    "the 9/11 attacks, 50/50, 24/7, 17+1, the 123 Agreement, 192.168.1.2": "",
    "the twenty-first century and the ninety-fifth birthday": "",
    "4 per 1,000 people, one in seven": "[4] 4 ×",
    "six-party talks, two-way trade": "",
  },
  "one and two": {
    "One of them said that one must. One day we will.": "",
    "one percent, one million, one year, in one day":
      "[one percent] 1 percent; [one million] 1000000 ×; [one year] 1 year; [one day] 1 day",
    "our two countries, the two presidents, between the two nations": "",
    "Those two were there, and the two world wars.": "[two world wars] 2 ×wars",
    "ground zero and zero percent": "[zero percent] 0 percent",
    "Two: the other side must.": "",
  },
};

for (const [rule, sentences] of Object.entries(SENTENCES)) {
  for (const [text, expected] of Object.entries(sentences)) {
    test(`${rule}: ${text}`, () => assert.equal(read(text), expected));
  }
}
