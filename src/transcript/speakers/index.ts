/** Who a label names. */
export { type Identity, identify, type NamedPeople } from "./identify.ts";
