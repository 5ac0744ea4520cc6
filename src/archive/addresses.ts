import type { FigureKind, Meeting, Paragraph, Person, Place, Series, Thread, Topic, Turn } from "./model.ts";

type Id<T extends { id: string }> = Pick<T, "id">;

// Addresses as paths below the site's root; `link()` puts the base path before them.

/** The page of a meeting. */
export const meetingPath = ({ id }: Id<Meeting>): string => `meetings/${id}/`;
/** Its text as received, line by line. */
export const sourcePath = ({ id }: Id<Meeting>): string => `meetings/${id}/source/`;
/** How its page was revised at its source. */
export const revisionsPath = ({ id }: Id<Meeting>): string => `meetings/${id}/revisions/`;
/** How to cite it. */
export const citePath = ({ id }: Id<Meeting>): string => `meetings/${id}/cite/`;
/** Its picture for link previews: no address to cite, and in no list of them. */
export const picturePath = ({ id }: Id<Meeting>): string => `meetings/${id}.png`;
/** A turn on its meeting's page. */
export const turnPath = (meeting: Id<Meeting>, { id }: Id<Turn>): string => `${meetingPath(meeting)}#${id}`;
/** A paragraph on its meeting's page. */
export const paragraphPath = (meeting: Id<Meeting>, { id }: Id<Paragraph>): string => `${meetingPath(meeting)}#${id}`;
/** The page of a person. */
export const personPath = ({ id }: Id<Person>): string => `speakers/${id}/`;
/** The page of a place. */
export const placePath = ({ id }: Id<Place>): string => `places/${id}/`;
/** The page of a topic. */
export const topicPath = ({ id }: Id<Topic>): string => `topics/${id}/`;
/** The page of a thread. */
export const threadPath = ({ id }: Id<Thread>): string => `threads/${id}/`;
/** A step on its thread's page, counted from 0: no address to cite, for a step may come between. */
export const stepPath = (thread: Id<Thread>, at: number): string => `${threadPath(thread)}#${stepId(at)}`;
/** The fragment of such a step. */
export const stepId = (at: number): string => `step-${at + 1}`;
/** The page of a series. */
export const seriesPath = ({ id }: Id<Series>): string => `series/${id}/`;
/** The page of all figures. */
export const FIGURES_PATH = "figures/";
/** The page of the figures of one kind. */
export const kindFiguresPath = (kind: FigureKind): string => `${FIGURES_PATH}${kind}/`;
/** The page of the figures that are said on a topic. */
export const topicFiguresPath = (topic: Id<Topic>): string => `${FIGURES_PATH}${topicPath(topic)}`;
/** The page of the figures that a person states. */
export const personFiguresPath = (person: Id<Person>): string => `${FIGURES_PATH}${personPath(person)}`;
/** The page of one year of the chronology. */
export const yearPath = (year: string): string => `years/${year}/`;

/** The page for one year or month (`2016-05`) of a list that is spread over pages, or the list's own page. */
export const spreadPath = (path: string, when: string | undefined): string =>
  when ? `${path}${when.replace("-", "/")}/` : path;
