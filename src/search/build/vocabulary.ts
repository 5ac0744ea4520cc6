import { shardOf } from "../code.ts";
import { familyOf } from "../inflection.ts";
import type { Vocabulary } from "../shapes.ts";
import type { ReadParagraph } from "./parts.ts";

/** Every form that stands in the archive with how often it does, by family, each family in the file for its beginning. */
export function vocabularyShards(paragraphs: readonly ReadParagraph[]): Map<string, Vocabulary> {
  const shards = new Map<string, Vocabulary>();
  for (const [form, count] of formCounts(paragraphs)) {
    const family = familyOf(form);
    const shard = shards.get(shardOf(family)) ?? {};
    shards.set(shardOf(family), shard);
    shard[family] = { ...shard[family], [form]: count };
  }
  return shards;
}

function formCounts(paragraphs: readonly ReadParagraph[]): [form: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { words } of paragraphs) {
    for (const { form } of words) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
