import assert from "node:assert/strict";
import { test } from "node:test";
import { Progress } from "../../src/build/progress.ts";
import { summaryOf } from "../../src/build/summary.ts";

test("how far a build is, is told every three seconds, and not at all before", () => {
  let now = 1_000_000;
  const said: string[] = [];
  const progress = new Progress(
    (line) => said.push(line),
    () => now,
  );
  for (let done = 0; done < 7000; done += 1000) {
    progress.tell("Pages", done, 7390);
    now += 1000;
  }
  assert.deepEqual(said, ["Pages: 3,000 of 7,390", "Pages: 6,000 of 7,390"]);
});

test("what was built is told in a line: meetings, pages, files, seconds, and what is as before", () => {
  const file = () => ({ bytes: 1, sha256: "", isEnded: true });
  const same = file();
  const files = new Map([
    ["index.html", file()],
    ["meetings/a/index.html", same],
    ["meetings/a/cite/index.html", same],
    ["meetings/b.json", file()],
  ]);
  const standing = new Map([...files].map(([path, known]) => [path, known === same ? same : file()]));
  assert.equal(
    summaryOf({ files, standing, seconds: 3.24 }),
    "1 meeting, 3 pages, 4 files in 3.2 s; 2 files as before.",
  );
  assert.match(summaryOf({ files, standing: new Map(), seconds: 1 }), /; 0 files as before\.$/);
});
