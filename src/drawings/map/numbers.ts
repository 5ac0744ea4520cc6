import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoPath,
  type GeoProjection,
} from "d3-geo";
import type { MultiPolygon } from "geojson";
import type { Archive, Meeting, Place } from "../../archive/model.ts";
import { meetingsByPlace } from "../../archive/speeches.ts";
import { type Fineness, land } from "./earth.ts";

/** A place on the map, with its meetings; `at` is a share of the map's width and height, from the upper left corner. */
export interface Spot {
  place: Place;
  at: readonly [x: number, y: number];
  meetings: readonly Meeting[];
}

/** The way from one meeting to the next. */
export interface Leg {
  from: Meeting;
  to: Meeting;
  /** In kilometres, on a great circle, to the nearest ten: the coordinates of places are known to about one. */
  km: number;
}

/** Where the meetings of an archive were. */
export interface PlacesMap {
  /** Coastlines as the `d` of an SVG path, in a frame of `WIDTH` by `HEIGHT`. */
  outlines: string;
  /** The places with coordinates, those of most meetings first. */
  spots: Spot[];
  /** In order of time, only while the meetings are few; a meeting whose place has no coordinates is passed over. */
  legs: (Leg & { path: string })[];
  /** The places that have no coordinates. */
  unplaced: Place[];
  /** How many meetings name no place. */
  nowhere: number;
}

/** The frame of a map, in units of its own. */
export const WIDTH = 640;
export const HEIGHT = 420;

/** Of more meetings than these, the ways between them are not drawn. */
export const MOST_LEGS = 12;

/** The Earth's mean radius in kilometres (International Union of Geodesy and Geophysics). */
const RADIUS = 6371.0088;
/** What of the Earth is shown around each place, in degrees. */
const AROUND = 5;
/** Places further apart than this, in degrees, are shown on the whole Earth. */
const FAR = 80;
/** Between the places and the frame, in units of the frame. */
const EDGE = 24;
/** How far outlines go on outside the frame, so that no coast runs along it. */
const BEYOND = 4;

type Point = [longitude: number, latitude: number];

/** The map of an archive's places; `null` where no place has coordinates. */
export function placesMap(archive: Pick<Archive, "meetings" | "places">): PlacesMap | null {
  const held = meetingsByPlace(archive);
  const placed = archive.places.flatMap((place) => {
    const point = pointOf(place);
    const meetings = held.get(place) ?? [];
    return point === null || meetings.length === 0 ? [] : [{ place, point, meetings }];
  });
  if (placed.length === 0) return null;
  const { projection, fineness } = view(placed.map(({ point }) => point));
  return {
    outlines: geoPath(projection).digits(1)(land(fineness)) ?? "",
    spots: placed
      .map(({ place, point, meetings }) => ({ place, at: shareOfFrame(projection, point), meetings }))
      .sort((a, b) => b.meetings.length - a.meetings.length),
    legs: legsOf(archive.meetings).map((leg) => ({ ...leg, path: legPath(leg, projection) })),
    unplaced: archive.places.filter((place) => pointOf(place) === null),
    nowhere: held.get(undefined)?.length ?? 0,
  };
}

function pointOf(place: Place | undefined): Point | null {
  if (place?.coordinates === undefined) return null;
  const [latitude, longitude] = place.coordinates;
  return [longitude, latitude];
}

/** A projection that keeps areas, of the part of the Earth where the points are. */
function view(points: readonly Point[]): { projection: GeoProjection; fineness: Fineness } {
  const centre = geoCentroid({ type: "MultiPoint", coordinates: [...points] });
  const far = points.some((point) => degrees(geoDistance(centre, point)) > FAR / 2);
  const frame: [Point, Point] = [
    [EDGE, EDGE],
    [WIDTH - EDGE, HEIGHT - EDGE],
  ];
  if (far) return { projection: geoEqualEarth().fitExtent(frame, { type: "Sphere" }), fineness: "110m" };
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .fitExtent(frame, around(points))
    .clipExtent([
      [-BEYOND, -BEYOND],
      [WIDTH + BEYOND, HEIGHT + BEYOND],
    ]);
  return { projection, fineness: "50m" };
}

const degrees = (radians: number): number => (radians * 180) / Math.PI;

const around = (points: readonly Point[]): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: points.map((point) => geoCircle().center(point).radius(AROUND)().coordinates),
});

function shareOfFrame(projection: GeoProjection, point: Point): [number, number] {
  const [x, y] = projection(point) ?? [0, 0];
  return [x / WIDTH, y / HEIGHT];
}

/** The ways between meetings that follow each other at different places, in order of time. */
export function legsOf(meetings: readonly Meeting[]): Leg[] {
  if (meetings.length > MOST_LEGS) return [];
  const placed = meetings.filter((meeting) => pointOf(meeting.place?.place) !== null);
  return placed.slice(1).flatMap((to, index) => {
    const from = placed[index];
    return from === undefined ? [] : [{ from, to, km: kilometres(from, to) }];
  });
}

function kilometres(from: Meeting, to: Meeting): number {
  const [a, b] = ends({ from, to });
  return Math.round((geoDistance(a, b) * RADIUS) / 10) * 10;
}

const ends = ({ from, to }: Pick<Leg, "from" | "to">): [Point, Point] => [
  pointOf(from.place?.place) ?? [0, 0],
  pointOf(to.place?.place) ?? [0, 0],
];

const legPath = (leg: Leg, projection: GeoProjection): string =>
  geoPath(projection).digits(1)({ type: "LineString", coordinates: ends(leg) }) ?? "";
