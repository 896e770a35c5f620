import type { Plan } from "../../../src/model/plan.ts";

export interface Form {
  readonly place: string;
  readonly form: string;
  readonly reads: string;
  readonly source: string;
}
export const LISTS: readonly string[];
export function formsOf(list: string): Form[];
export function unreadOf(): ReadonlySet<string>;
export function planAround(form: Form): string;
export function readingOf(form: Form, plan: Plan | null): string;
