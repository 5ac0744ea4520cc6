import { contentFolder, specialView } from "./content-folder.ts";

/** More than stand on a page without letters and months. */
const MANY = 66;

const MONTHS = ["January", "March", "May", "July", "September", "November"];

const SURNAMES = `Abramov Bakhtin Chekhov Durov Ershov Filatov Gagarin Herzen Ignatov Karpin Lermontov Markov Nabokov
  Ostrovsky Pasternak Razin Shishkin Tyutchev Ushakov Vernadsky Yershov Zoshchenko Antipov Belinsky Chadayev Dezhnev
  Efremov Fet Gorky Ilyin Krylov Leskov Morozov Nikitin Orlov Pirogov Repin Surikov Tretyakov Ulanov Vavilov Yakovlev
  Zhukovsky Andreyev Bulgakov Custine Derzhavin Esenin Fonvizin Gogol Ivanov Kuprin Lomonosov Mendeleev Nekrasov Obraztsov
  Platonov Rubinstein Stolypin Tsiolkovsky`.split(/\s+/);

/** People whose names are put in order by more than their last letters. */
const NOTED = ["Ebtesam al-Ketbi", "Hans von Ploetz", "Šárka Žáková", "Xi Jinping", "ZOYA ABRAMOVA", "Владимир Зорин"];

/** As many speakers as there are meetings: each speaks in one. */
export const SPEAKERS = [
  ...SURNAMES.map((surname, index) => `${index % 2 === 0 ? "Anna" : "Boris"} ${surname}`),
  ...NOTED,
];

/** A paragraph on the topic, so long that all of them are too heavy for one page. */
const LONG = `Energy is what we speak of${", and of what it costs to bring it from where it is to where it is not".repeat(60)}.`;

/**
 * Lays out an archive of long lists: 66 meetings in six months of 2016, three of 2017, a speaker and a place for each, and
 * a topic that has all of them.
 */
export function longLists(): string {
  const days = [
    ...Array.from({ length: MANY }, (_, index) => `${MONTHS[index % 6] ?? ""} ${1 + Math.floor(index / 6)}, 2016`),
    ...["February 1, 2017", "February 2, 2017", "April 3, 2017"],
  ];
  const meetings = days.map((day, index) => [`transcripts/m${index + 1}.txt`, meetingOn(day, index)]);
  const noted = NOTED.map((name, index) => [`speakers/noted-${index + 1}.md`, speakerFile(name)]);
  const files = Object.fromEntries([...meetings, ...noted, ["topics/energy.md", TOPIC]]) as Record<string, string>;
  return contentFolder(files);
}

const TOPIC = "---\ntitle: Energy\nterms: [energy]\n---\n";

function meetingOn(day: string, index: number): string {
  const guest = SPEAKERS[index % SPEAKERS.length] ?? "";
  const surname = SURNAMES[index % SURNAMES.length] ?? "";
  const body = `President of Russia Vladimir Putin: ${LONG}\n\nMinister ${guest}: Good afternoon.`;
  return specialView({
    title: `Meeting ${index + 1}`,
    date: `${day}, ${surname}grad${index < MANY ? "" : "sk"}`,
    body,
  });
}

function speakerFile(name: string): string {
  const spellings = name === "Xi Jinping" ? "spellings: [Xi, Си Цзиньпин]\n" : "";
  return `---\nname: ${name}\n${spellings}---\n`;
}
