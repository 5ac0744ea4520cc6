import type { APIRoute, InferGetStaticPropsType } from "astro";
import { typeface } from "../../typeface/index.ts";

export async function getStaticPaths() {
  const { fonts } = await typeface();
  return fonts.map((font) => ({ params: { name: font.name.replace(/\.woff2$/, "") }, props: { font } }));
}

/** The files of the typeface. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { font } }) =>
  new Response(font.bytes, { headers: { "content-type": "font/woff2" } });
