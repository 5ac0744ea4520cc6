import type { APIRoute, InferGetStaticPropsType } from "astro";
import { json } from "../../export/json.ts";
import { SCHEMA_NAMES, schema } from "../../export/schemas.ts";
import { getEdition } from "../_edition.ts";

/** The JSON Schemas of the JSON files. */
export const getStaticPaths = () => SCHEMA_NAMES.map((name) => ({ params: { name }, props: { name } }));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props, site }) =>
  new Response(json(schema(props.name, await getEdition(site))));
