import type { Meeting, Person, Place, Topic } from "../archive/model.ts";

// A name may begin with a digit, an id in XML may not: each kind of thing has a letter or word of its own before it.

/** The id of a person in a document. */
export const personRef = ({ id }: Pick<Person, "id">): string => `p-${id}`;

/** The id of a place. */
export const placeRef = ({ id }: Pick<Place, "id">): string => `place-${id}`;

/** The id of a topic. */
export const topicRef = ({ id }: Pick<Topic, "id">): string => `topic-${id}`;

/** The id of a meeting among others. */
export const meetingRef = ({ id }: Pick<Meeting, "id">): string => `m-${id}`;

/**
 * The id of something in a meeting, in a document that holds many: `m-2024-02-21-kazan.t1p1`. No id of ours has a dot in
 * it, so what stands behind the dot is the fragment of the address on the meeting's page.
 */
export const refWithin = (meeting: Pick<Meeting, "id">, id: string): string => `${meetingRef(meeting)}.${id}`;
