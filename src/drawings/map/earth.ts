import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** How fine an outline is: one to 110 million for the whole Earth, one to 50 million for a part of it. */
export type Fineness = "110m" | "50m";

const read = new Map<Fineness, MultiPolygon>();

/**
 * The coastlines of the Earth: Natural Earth (https://www.naturalearthdata.com/, public domain). No borders of states:
 * where they run is not for an archive to say.
 */
export function land(fineness: Fineness): MultiPolygon {
  const known = read.get(fineness) ?? readLand(fineness);
  read.set(fineness, known);
  return known;
}

function readLand(fineness: Fineness): MultiPolygon {
  const file = createRequire(import.meta.url).resolve(`world-atlas/land-${fineness}.json`);
  const topology: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isTopology(topology)) throw new Error(`${file} is not a topology with the land in it.`);
  const { features } = feature(topology, topology.objects.land);
  const polygons = features.flatMap(({ geometry }) => (geometry.type === "MultiPolygon" ? geometry.coordinates : []));
  return { type: "MultiPolygon", coordinates: polygons };
}

type Land = Topology<{ land: GeometryCollection }>;

const isTopology = (value: unknown): value is Land =>
  typeof value === "object" && value !== null && "type" in value && value.type === "Topology" && "objects" in value;
