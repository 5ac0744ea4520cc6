import { picturePath } from "../archive/addresses.ts";
import { heldUnder } from "../archive/departed.ts";
import type { Archive } from "../archive/model.ts";
import { pictureOf } from "../drawings/card/picture.ts";
import type { DataFile } from "../export/format.ts";

/**
 * The pictures that link previews show: one for each meeting, and one for each address that it has left, for previews are
 * fetched again and again. A withdrawn meeting has none.
 */
export const pictureFiles = ({ meetings, departures, about }: Archive): DataFile[] =>
  heldUnder("meeting", meetings, departures).flatMap(({ id, entry }) =>
    entry === null
      ? []
      : [
          {
            path: picturePath({ id }),
            from: { entry, name: about.name },
            make: () => pictureOf(entry, about.name),
          },
        ],
  );
