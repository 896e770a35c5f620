import type { PackError } from "../../packs/error.ts";
import type { Level } from "../../model/plan.ts";
import type { Severity } from "../../model/report.ts";
import type { Bilingual } from "../../model/text.ts";
import type { Glob } from "./glob.ts";

/** The error to throw about an entry, placed where the entry stands. */
export type Complain = (problem: Bilingual) => PackError;

/** A pack as a configuration names it: an id, or a folder that was found inside the allowed root. */
export interface NamedPack {
  readonly written: string;
  readonly folder: string | null;
  readonly complain: Complain;
}

export interface ParentEntry {
  readonly written: string;
  readonly folder: string;
  readonly glob: Glob;
  /** Absolute paths of the parent plans. */
  readonly files: readonly { readonly written: string; readonly path: string }[];
  readonly complain: Complain;
}

export interface SeverityEntry {
  /** `pack/rule`, or a kind of finding. */
  readonly of: string;
  readonly level: Severity | "off";
  readonly reason: string | null;
  readonly complain: Complain;
}

/** Whom a rule binds here, whatever its pack says. */
export interface ScopeEntry {
  readonly rule: string;
  readonly levels: readonly Level[];
  readonly complain: Complain;
}

export interface IgnoreEntry {
  readonly folder: string;
  readonly written: string;
  readonly glob: Glob;
  readonly rule: string;
  readonly requirement: string | null;
  readonly fingerprint: string | null;
  readonly reason: string;
  readonly until: string;
  /** `kh-check.yaml:12`, for notes about the entry. */
  readonly at: string;
  readonly complain: Complain;
}

/** A configuration with everything that it extends. */
export interface Config {
  /** Absolute paths: its own, then those that it extends. */
  readonly sources: readonly string[];
  readonly packs: readonly NamedPack[] | null;
  readonly parents: readonly ParentEntry[];
  readonly severity: readonly SeverityEntry[];
  readonly scope: readonly ScopeEntry[];
  readonly ignore: readonly IgnoreEntry[];
}
