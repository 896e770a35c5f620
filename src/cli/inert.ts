const servers = ["CI", "GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION"] as const;

/**
 * Output that a build server shows must not start a command of it: GitHub takes `::` at the beginning of a line
 * and `##[` anywhere in one, whoever wrote them. Elsewhere the text stays as it is.
 */
export const inert = (text: string, env: Readonly<Record<string, string | undefined>>): string =>
  servers.every((name) => env[name] === undefined)
    ? text
    : text.replace(/^(\s*):(?=:)/gm, "$1: ").replace(/##(?=[a-z]*\[)/gi, "# #");
