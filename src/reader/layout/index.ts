export { layoutOf } from "./layout.ts";
