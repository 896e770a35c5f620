/** What a stretch of a sentence was understood as, and what it is in the plan; null where nothing answers for it. */
export interface Account {
  readonly start: number;
  readonly end: number;
  readonly what: "number" | "date" | "rhythm" | "modality" | "condition" | "agency" | "reference" | "label";
  readonly text: string;
  /** `>= 90 %`, `before 2027-06-15`: the value, in the forms of the contract. */
  readonly reads: string;
  readonly role:
    "target" | "milestone" | "baseline" | "deadline" | "duty" | "money" | "citation" | "said" | null;
}
