import { link } from "./link.ts";

const said: unknown = import.meta.env["VOLUMES"];

/** The paths of all volumes that are searched as one, with a space between; `undefined` for an archive that is no volume. */
export const volumePaths: string | undefined = typeof said === "string" && said !== "" ? said : undefined;

/** The paths of the volumes beside this one. */
export const otherVolumes: readonly string[] = (volumePaths?.split(" ") ?? []).filter((path) => path !== link(""));
