/** Who a label names. */
export { type Identity, identify } from "./identify.ts";
