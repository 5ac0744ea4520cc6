import type { APIRoute, InferGetStaticPropsType } from "astro";
import { iconOf, ICONS } from "../drawings/icons/icons.ts";

export const getStaticPaths = () => ICONS.map((icon) => ({ params: { icon: icon.name }, props: { icon } }));

/** The archive's icons for home screens and launchers. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { icon } }) =>
  new Response(await iconOf(icon));
