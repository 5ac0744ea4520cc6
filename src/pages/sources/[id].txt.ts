import type { APIRoute, InferGetStaticPropsType } from "astro";
import { sourceBytes } from "../../export/source-file.ts";
import { withdrawnPlainText } from "../../export/withdrawn.ts";
import { meetingPaths } from "../_meeting-files.ts";

export const getStaticPaths = meetingPaths;

/** The text of each meeting as received, byte for byte; in place of a withdrawn one the note that it was. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { held } }) =>
  new Response(held.entry === null ? withdrawnPlainText(held.left) : sourceBytes(held.entry));
