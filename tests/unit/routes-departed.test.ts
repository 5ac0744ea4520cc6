import assert from "node:assert/strict";
import { test } from "node:test";
import type { APIRoute } from "astro";
import { parseAtomFeed } from "feedsmith";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { departure } from "../support/departures.ts";
import { showArchive } from "../support/stub-site.ts";
import { storedContent } from "../support/stored-content.ts";

const archive = buildArchive(await storedContent("content"));
const opening = "What was here";
showArchive({
  ...archive,
  departures: [
    departure({ id: "moved", to: "2024-02-21-kazan" }),
    departure({ id: "withdrawn", opening }),
    departure({ kind: "topic", id: "moved", to: "sport" }),
    departure({ kind: "topic", id: "withdrawn", opening }),
    departure({ kind: "speaker", id: "moved", to: "vladimir-putin" }),
    departure({ kind: "speaker", id: "withdrawn", opening }),
  ],
});

interface Route {
  GET: (context: never) => ReturnType<APIRoute>;
  getStaticPaths: () => Promise<{ params: object; props: object }[]>;
}

/** Everything that a route of ours serves, by what its address is made of. */
async function served(path: string): Promise<Map<string, Uint8Array>> {
  const { GET, getStaticPaths } = (await import(`../../src/pages/${path}`)) as Route;
  const files = (await getStaticPaths()).map(async ({ params, props }) => {
    const response = await GET({ params, props, site: new URL("https://archive.example/") } as never);
    return [Object.values(params).join("/"), new Uint8Array(await response.arrayBuffer())] as const;
  });
  return new Map(await Promise.all(files));
}

const files = await served("[...file].ts");
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? assert.fail());

for (const ending of ["json", "tei.xml", "akn.xml", "txt", "md", "bib", "ris", "csl.json"]) {
  test(`.${ending} of a moved meeting is that of the new address, of a withdrawn one the note`, () => {
    assert.equal(text(files.get(`meetings/moved.${ending}`)), text(files.get(`meetings/2024-02-21-kazan.${ending}`)));
    assert.match(text(files.get(`meetings/withdrawn.${ending}`)), /What was here.+1 December 2026/s);
  });
}

test("the picture of a moved meeting is that of the new address; a withdrawn one has none", async () => {
  const pictures = await served("meetings/[id].png.ts");
  assert.equal(pictures.size, 6);
  assert.deepEqual(pictures.get("moved"), pictures.get("2024-02-21-kazan"));
});

test("the text as received of a moved meeting is kept byte for byte, of a withdrawn one it is the note", () => {
  assert.ok(files.has("sources/moved.txt"));
  assert.deepEqual(files.get("sources/moved.txt"), files.get("sources/2024-02-21-kazan.txt"));
  assert.match(
    text(files.get("sources/withdrawn.txt")),
    /^“What was here” stood at this address until 1 December 2026, when it was withdrawn\..+\n$/,
  );
});

for (const [kind, to] of [
  ["topics", "sport"],
  ["speakers", "vladimir-putin"],
]) {
  test(`the feed of what moved among the ${kind} is that of the new address; of what was withdrawn it is empty and says so`, () => {
    assert.equal(text(files.get(`${kind}/moved/feed.xml`)), text(files.get(`${kind}/${to}/feed.xml`)));
    const {
      id,
      title,
      updated,
      entries = [],
      links = [],
    } = parseAtomFeed(text(files.get(`${kind}/withdrawn/feed.xml`)));
    assert.deepEqual(
      [id, updated, entries],
      [`https://archive.example/${kind}/withdrawn/`, "2026-12-01T00:00:00Z", []],
    );
    assert.match(
      typeof title === "string" ? title : (title?.value ?? ""),
      /^Withdrawn on 1 December 2026: What was here – /,
    );
    assert.equal(links[0]?.href, `https://archive.example/${kind}/withdrawn/feed.xml`);
  });
}
