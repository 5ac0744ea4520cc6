import assert from "node:assert/strict";
import { test } from "node:test";
import { readContent } from "../../src/collections/content.ts";
import { contentFolder, specialView } from "../support/content-folder.ts";

test("a folder publishes a page for each topic, thread, series, speaker, place and year, told by name and file", async () => {
  const folder = contentFolder({
    "transcripts/b.txt": specialView({ date: "February 21, 2024, Kazan" }),
    "transcripts/a.txt": specialView({ date: "February 22, 2023, Sochi" }),
    "transcripts/c.txt": specialView({ date: "March 22, 2023, Sochi" }),
    "topics/greetings.md": "---\ntitle: Greetings\nterms: [afternoon]\n---\n",
    "speakers/putin.md": "---\nname: Vladimir Putin\nspellings: [V. Putin]\n---\n",
    "places/kazan.md": "---\nname: Kazan\nspellings: [Qazan]\n---\n",
  });
  const { ledger } = await readContent(folder);
  assert.deepEqual(
    ledger.publication.pages?.map(({ path, name, spellings, file, titled }) => [
      path,
      [name, ...spellings].join(" or "),
      ...(file === null ? [] : [file.replace(/.*\/(?=\w+\/)/, "")]),
      ...(titled ? ["titled"] : []),
    ]),
    [
      ["topics/greetings", "Greetings", "topics/greetings.md", "titled"],
      ["speakers/putin", "Vladimir Putin or V. Putin", "speakers/putin.md"],
      ["speakers/guest-anna-example", "Guest Anna Example"],
      ["places/kazan", "Kazan or Qazan", "places/kazan.md"],
      ["places/sochi", "Sochi"],
      ["years/2023", "2023"],
      ["years/2024", "2024"],
    ],
  );
});

test("a folder of which a file cannot be read tells no pages, and the transcript that cannot be read by its id", async () => {
  const good = { "transcripts/a.txt": specialView(), "topics/greetings.md": "---\ntitle: Greetings\n---\n" };
  const broken = await readContent(contentFolder({ ...good, "topics/greetings.md": "---\nname: No\n---\n" }));
  assert.equal(broken.ledger.publication.pages, null);
  const unread = await readContent(contentFolder({ ...good, "transcripts/b.txt": "" }));
  const { publication } = unread.ledger;
  assert.deepEqual(
    [publication.pages, [...publication.unread], publication.transcripts.map(({ id }) => id)],
    [null, ["b"], ["a"]],
  );
});
