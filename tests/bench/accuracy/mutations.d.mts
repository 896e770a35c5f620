import type { FindingKind } from "../../../src/model/report.ts";

export interface Mutation {
  readonly id: string;
  readonly kind: FindingKind;
  readonly also?: readonly FindingKind[];
  readonly apply: (markdown: string) => string | null;
}
export const mutations: readonly Mutation[];
