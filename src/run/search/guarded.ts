import { readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import { basename, extname } from "node:path";
import { extensions } from "../../readers/endings.ts";
import { isInside } from "../config/paths.ts";

/** Why something that a search met is not read: a folder that does not show what it holds, a link out or to nowhere. */
export type Unread = "not-listed" | "link-out" | "ENOENT" | "ELOOP" | "EACCES" | "ENAMETOOLONG";

export interface Met {
  readonly path: string;
  readonly why: Unread;
}

const linkErrors: readonly string[] = [
  "ENOENT",
  "ELOOP",
  "EACCES",
  "ENAMETOOLONG",
] satisfies readonly Unread[];
const isLinkError = (code: string): code is Unread => linkErrors.includes(code);

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** A search never goes into these. */
const isPassedOver = (name: string): boolean => name.startsWith(".") || name === "node_modules";

/** A link to nowhere may have been a draft, or a folder of drafts; of other files nobody asks. */
const mayBeDraft = (name: string): boolean => {
  const ending = extname(name).slice(1).toLowerCase();
  return ending === "" || (extensions as readonly string[]).includes(ending);
};

export const isOutside = (path: string, root: string): boolean => {
  try {
    return !isInside(realpathSync.native(path), root);
  } catch {
    return false;
  }
};

/**
 * The disk as a search sees it: in one order everywhere, no folder twice through links, none outside the root; what
 * it is kept from is noted. `reaches` says whether the search would go into a folder at all.
 */
export const guarded = (root: string, reaches: (folder: string) => boolean) => {
  const met: Met[] = [];
  const entered = new Set<string>();

  const note = (path: string, why: Unread): Error => {
    met.push({ path, why });
    return new Error(why);
  };
  const follow = (path: string): string => {
    const target = realpathSync.native(path);
    // A file is judged when it is found; whether it is asked for, the pattern knows.
    if (!statSync(target).isDirectory()) return target;
    if (entered.has(target) || isPassedOver(basename(path)) || !reaches(path)) throw new Error("passed over");
    if (!isInside(target, root)) throw note(path, "link-out");
    entered.add(target);
    return target;
  };

  return {
    met,
    fs: {
      readdirSync: (path: string, options: { readonly withFileTypes: true }): Dirent[] => {
        try {
          return readdirSync(path, options).toSorted(byName);
        } catch (error) {
          // A pattern may begin with a folder that is not there.
          if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
          throw note(path, "not-listed");
        }
      },
      realpathSync: (path: string): string => {
        try {
          return follow(path);
        } catch (error) {
          const { code = "" } = error as NodeJS.ErrnoException;
          const name = basename(path);
          if (isLinkError(code) && !isPassedOver(name) && mayBeDraft(name)) note(path, code);
          throw error;
        }
      },
    },
  };
};
