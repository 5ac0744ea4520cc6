import type { APIRoute, InferGetStaticPropsType } from "astro";
import { sourceBytes } from "../../export/source-file.ts";
import { meetingPaths } from "../_meeting-files.ts";

export const getStaticPaths = meetingPaths;

/** The text of each meeting as received, byte for byte. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(sourceBytes(props.meeting));
