import { FIGURES_PATH, kindFiguresPath, personFiguresPath, topicFiguresPath } from "./addresses.ts";
import { extract } from "./extract.ts";
import { byKind } from "./figures.ts";
import type { Archive, Person, SaidFigure, Topic } from "./model.ts";
import { byYear, HEAVIEST_YEAR, spreadPages, type YearPage } from "./years.ts";

/** Figures that have something in common, and so a list. */
export interface FigureList {
  /** The path of its page; that of a speaker's few has none, and stands on the speaker's page. */
  path: string;
  /** What they have in common. */
  by: "all" | "kind" | "topic" | "speaker";
  /** The name of it. */
  name: string;
  /** In the order of the record; at least one, but in the list of all. */
  figures: SaidFigure[];
}

type Said = Pick<Archive, "figures" | "topics" | "people">;

const everyList = new WeakMap<readonly SaidFigure[], FigureList[]>();

/**
 * The list of all figures, and those of each kind, on each topic and by each speaker that have any. They are asked for by
 * every page of figures, and made once.
 */
export function figureLists(archive: Said): FigureList[] {
  const lists = everyList.get(archive.figures) ?? makeLists(archive);
  everyList.set(archive.figures, lists);
  return lists;
}

function makeLists({ figures, topics, people }: Said): FigureList[] {
  const byPerson = Map.groupBy(figures, ({ turn }) => turn.person);
  return [
    { path: FIGURES_PATH, by: "all", name: "Figures", figures },
    ...byKind(figures).map(({ kind, name, figures: own }) => ({
      ...{ path: kindFiguresPath(kind), name, figures: own },
      by: "kind" as const,
    })),
    ...topics.flatMap((topic) =>
      listed({
        ...{ path: topicFiguresPath(topic), by: "topic", name: topic.title },
        figures: figures.filter(({ paragraph }) => paragraph.topics.includes(topic.id)),
      }),
    ),
    ...people.flatMap((person) =>
      listed({
        ...{ path: personFiguresPath(person), by: "speaker", name: person.name },
        figures: byPerson.get(person) ?? [],
      }),
    ),
  ];
}

const listed = (list: FigureList): FigureList[] => (list.figures.length === 0 ? [] : [list]);

/** A list as the page of its topic or speaker leads to it. */
export interface FiguresAtHand {
  /** The path of its page; `null` where it has none. */
  path: string | null;
  /** How many figures it has. */
  size: number;
  /** The figures themselves, where they are few. */
  few: SaidFigure[];
}

/** So few are named on the page of their topic or speaker, where each leads to its paragraph. */
const FEW = 6;

/** Most speakers state no more: theirs have no page of their own. */
const hasPage = ({ by, figures }: Pick<FigureList, "by" | "figures">): boolean =>
  by !== "speaker" || figures.length > FEW;

/** The fragment at which a list stands that has no page of its own. */
export const FEW_ID = "figures-said";

/** Where a list stands: on a page of its own, or on the page of the speaker. */
const standsAt = (list: FigureList): string =>
  hasPage(list) ? list.path : `${list.path.slice(FIGURES_PATH.length)}#${FEW_ID}`;

/** The list of the figures that are said on a topic; `null` where there is none. */
export const topicFigures = (topic: Topic, archive: Said): FiguresAtHand | null =>
  listAt(topicFiguresPath(topic), archive);

/** The list of the figures that a person states; `null` where there is none. */
export const personFigures = (person: Person, archive: Said): FiguresAtHand | null =>
  listAt(personFiguresPath(person), archive);

function listAt(wanted: string, archive: Said): FiguresAtHand | null {
  const list = figureLists(archive).find(({ path }) => path === wanted);
  if (list === undefined) return null;
  const { path, figures } = list;
  return { path: hasPage(list) ? path : null, size: figures.length, few: figures.length > FEW ? [] : figures };
}

/** The links that stand on the page of a list. */
export interface FigureLinks {
  label: string;
  links: { path: string; name: string; size: number }[];
}

const LINKS = [
  { by: "kind", label: "By kind" },
  { by: "topic", label: "By topic" },
  { by: "speaker", label: "By speaker" },
] as const;

/** Every list leads to those of kinds; the list of all to those on topics and by speakers too. */
export function figureLinks({ by: current }: Pick<FigureList, "by">, archive: Said): FigureLinks[] {
  const groups = LINKS.map(({ by, label }) => {
    const own = figureLists(archive).filter((list) => list.by === by);
    return {
      by,
      label,
      links: own.map((list) => ({ path: standsAt(list), name: list.name, size: list.figures.length })),
    };
  });
  return groups
    .filter(({ by, links }) => links.length > 0 && (current === "all" || by === "kind"))
    .map(({ label, links }) => ({ label, links }));
}

/** What stands around the words of a figure on its page, in bytes. */
const AROUND_FIGURE = 400;

const dayOf = ({ meeting }: SaidFigure): string => meeting.date;
const weightOf = ({ paragraph, figure }: SaidFigure): number =>
  Buffer.byteLength(extract(paragraph, figure).words.text) + AROUND_FIGURE;

/**
 * The pages of a list; none where it is a speaker's few. While all of it is light enough for one page it stands on one, by
 * unit and size; a heavier one is spread over a page for each year, and a heavy year over its months. The list of all has
 * pages of its years in any case.
 */
export function figurePages({ by, figures }: Pick<FigureList, "by" | "figures">): YearPage<SaidFigure>[] {
  if (!hasPage({ by, figures })) return [];
  const years = byYear(figures, dayOf);
  const light = figures.reduce((sum, figure) => sum + weightOf(figure), 0) <= HEAVIEST_YEAR;
  const whole = { year: undefined, years, index: [], months: [] };
  if (light && (by !== "all" || years.length < 2)) return [whole];
  const [latest, ...pages] = spreadPages(years, () => 1, { dayOf, weightOf });
  if (latest === undefined) return [whole];
  return [light ? { ...whole, index: latest.index } : latest, ...pages];
}
