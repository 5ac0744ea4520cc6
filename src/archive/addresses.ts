import type { Meeting, Paragraph, Person, Place, Topic, Turn } from "./model.ts";

type Id<T extends { id: string }> = Pick<T, "id">;

/** Addresses as paths below the site's root; `link()` puts the base path before them. */
export const meetingPath = ({ id }: Id<Meeting>): string => `meetings/${id}/`;
export const sourcePath = ({ id }: Id<Meeting>): string => `meetings/${id}/source/`;
export const citePath = ({ id }: Id<Meeting>): string => `meetings/${id}/cite/`;
export const turnPath = (meeting: Id<Meeting>, { id }: Id<Turn>): string => `${meetingPath(meeting)}#${id}`;
export const paragraphPath = (meeting: Id<Meeting>, { id }: Id<Paragraph>): string => `${meetingPath(meeting)}#${id}`;
export const personPath = ({ id }: Id<Person>): string => `speakers/${id}/`;
export const placePath = ({ id }: Id<Place>): string => `places/${id}/`;
export const topicPath = ({ id }: Id<Topic>): string => `topics/${id}/`;
export const yearPath = (year: string): string => `years/${year}/`;

/** The page for one year of a list that is spread over pages, or the list's own page. */
export const spreadPath = (path: string, year: string | undefined): string => (year ? `${path}${year}/` : path);
