/** Whether tracked changes count as made or as not made. */
export type Revisions = "accepted" | "original";
