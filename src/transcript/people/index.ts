/** Names of people, as a page lists them or the caller knows them, ready to be looked up. */
export { type Catalogue, catalogueOf } from "./catalogue.ts";
export { isSurname, standingFor } from "./initials.ts";
export { type Known, type KnownPeople, nameWords, peopleOf } from "./known.ts";
export { type NearNames, nearNames } from "./near.ts";
export { type Roster, rosterOf, rosterOfPersons } from "./roster.ts";
