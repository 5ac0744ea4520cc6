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
  getStaticPaths: () => Promise<{ params: { id: string }; props: object }[]>;
}

/** Everything that a route of ours serves, by the id in its address. */
async function served(path: string): Promise<Map<string, Uint8Array>> {
  const { GET, getStaticPaths } = (await import(`../../src/pages/${path}`)) as Route;
  const files = (await getStaticPaths()).map(async ({ params, props }) => {
    const response = await GET({ params, props, site: new URL("https://archive.example/") } as never);
    return [params.id, new Uint8Array(await response.arrayBuffer())] as const;
  });
  return new Map(await Promise.all(files));
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? assert.fail());

for (const ending of ["json", "tei.xml", "akn.xml", "txt", "md", "bib", "ris", "csl.json"]) {
  test(`.${ending} of a moved meeting is that of the new address, of a withdrawn one the note`, async () => {
    const files = await served(`meetings/[id].${ending}.ts`);
    assert.equal(files.size, 7);
    assert.deepEqual(files.get("moved"), files.get("2024-02-21-kazan"));
    assert.match(text(files.get("withdrawn")), /What was here.+1 December 2026/s);
  });
}

test("the picture of a moved meeting is that of the new address; a withdrawn one has none", async () => {
  const files = await served("meetings/[id].png.ts");
  assert.equal(files.size, 6);
  assert.deepEqual(files.get("moved"), files.get("2024-02-21-kazan"));
});

test("the text as received of a moved meeting is kept byte for byte, of a withdrawn one it is the note", async () => {
  const files = await served("sources/[id].txt.ts");
  assert.deepEqual(files.get("moved"), files.get("2024-02-21-kazan"));
  assert.match(
    text(files.get("withdrawn")),
    /^“What was here” stood at this address until 1 December 2026, when it was withdrawn\..+\n$/,
  );
});

for (const [kind, to] of [
  ["topics", "sport"],
  ["speakers", "vladimir-putin"],
]) {
  test(`the feed of what moved among the ${kind} is that of the new address; of what was withdrawn it is empty and says so`, async () => {
    const files = await served(`${kind}/[id]/feed.xml.ts`);
    assert.deepEqual(files.get("moved"), files.get(to ?? ""));
    const { id, title, updated, entries = [], links = [] } = parseAtomFeed(text(files.get("withdrawn")));
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
