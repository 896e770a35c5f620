import { dirname, relative, resolve, sep } from "node:path";
import type { FileReport, Report } from "../model/report.ts";
import { repositoryOf } from "../run/config/find.ts";
import type { Input } from "../run/discover.ts";
import { type Options, usualBaseline } from "./options.ts";

/** How a host of repositories names a file: from the root of its repository, or as the person says. */
export type HostPath = (name: string) => string;

const slashed = (path: string): string => path.split(sep).join("/");

const joined = (prefix: string, name: string): string =>
  [prefix.replaceAll("\\", "/").replace(/\/+$/, ""), name].filter(Boolean).join("/");

const hostPath = (path: string, name: string, { pathPrefix }: Options): string => {
  if (pathPrefix !== undefined) return joined(pathPrefix, name);
  const root = repositoryOf(dirname(path));
  return root === null ? name : slashed(relative(root, path));
};

export const hostPaths = (inputs: readonly Input[], options: Options, cwd: string): HostPath => {
  const paths = new Map(inputs.flatMap((input) => (input.from === "file" ? [[input.name, input.path]] : [])));
  // What stands on no disk here, standard input or a part of another run, is named from the working directory.
  return (name) => hostPath(paths.get(name) ?? resolve(cwd, name), name, options);
};

/** A report that is not open yet stays closed. */
const named = (file: FileReport, name: string): FileReport =>
  Object.defineProperties({} as FileReport, {
    ...Object.getOwnPropertyDescriptors(file),
    file: { enumerable: true, value: name },
  });

/** The report under the names that its host knows. */
export const fromRoot = (report: Report, inputs: readonly Input[], options: Options, cwd: string): Report => {
  const of = hostPaths(inputs, options, cwd);
  const lists = dirname(resolve(cwd, options.baseline ?? usualBaseline));
  const staleOf = (name: string): string => {
    const path = resolve(lists, name);
    return hostPath(path, slashed(relative(cwd, path)), options);
  };
  return {
    ...report,
    files: report.files.map((file) => named(file, of(file.file))),
    ...(report.baseline && {
      baseline: { stale: report.baseline.stale.map((one) => ({ ...one, file: staleOf(one.file) })) },
    }),
  };
};
