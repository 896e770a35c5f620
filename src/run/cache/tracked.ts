import { git } from "../git.ts";

/**
 * Whether a cache folder comes with the repository. Its answers open with the draft alone, so whoever can add a
 * draft could add an answer to it: one that is checked in is nobody's to trust.
 */
export const isTracked = async (folder: string, cwd: string): Promise<boolean> => {
  try {
    return (await git(cwd, "ls-files", "-z", "--", folder)) !== "";
  } catch {
    return false; // no git, or no repository
  }
};
