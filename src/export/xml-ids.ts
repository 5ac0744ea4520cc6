import type { Person } from "../archive/model.ts";

/** The id of a person in a document; a name may begin with a digit, an id in XML may not. */
export const personRef = ({ id }: Pick<Person, "id">): string => `p-${id}`;
