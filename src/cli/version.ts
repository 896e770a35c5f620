export { name, version } from "../version.ts";
