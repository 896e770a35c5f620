/**
 * Output that a build server shows must not start a command of it: GitHub takes `::` at the beginning of a line
 * and `##[` anywhere in one, whoever wrote them. Elsewhere the text stays as it is.
 */
export const inert = (text: string, env: Readonly<Record<string, string | undefined>>): string =>
  env["GITHUB_ACTIONS"] === undefined && env["TF_BUILD"] === undefined
    ? text
    : text.replace(/^(\s*):(?=:)/gm, "$1: ").replace(/##(?=[a-z]*\[)/gi, "# #");
