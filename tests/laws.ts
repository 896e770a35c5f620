// Laws are tried on the same cases in every run, so that a commit is green or is not. KH_SEED=N tries others.
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["KH_SEED"] ?? 1790) });

export default fc;
