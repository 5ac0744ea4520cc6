// Not from the room's door: a page's script that takes it from here would carry the whole reader of transcripts along.
export { plain, seen } from "../transcript/text/characters.ts";
