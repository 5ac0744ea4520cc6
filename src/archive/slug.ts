export { slug } from "../collections/slug.ts";
