import { meetingFile, meetingPaths } from "../_meeting-files.ts";

export const getStaticPaths = meetingPaths;
export const GET = meetingFile("ris");
