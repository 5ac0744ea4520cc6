import { meetingPath } from "../../archive/addresses.ts";
import type { Departure } from "../../archive/model.ts";
import { absolute, type Edition } from "../edition.ts";
import { withdrawnText } from "../withdrawn.ts";
import { words } from "../words.ts";
import { json } from "./json.ts";

/** The note that a meeting was withdrawn, as `schemas/withdrawn.json` describes it. */
export const withdrawnJson = (left: Departure, edition: Edition): string =>
  json({
    $schema: absolute(edition, "schemas/withdrawn.json"),
    id: left.id,
    address: absolute(edition, meetingPath(left)),
    withdrawn: left.day,
    opening: words(left.opening),
    note: withdrawnText(left),
  });
