import manifest from "../package.json" with { type: "json" };

/** What reports say made them: the command's name, whatever the package is called. */
export const name = "kh-check";
export const { version } = manifest;
