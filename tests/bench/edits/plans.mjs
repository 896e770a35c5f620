/** The good plans of `fixtures/` that the edits are made in. */
export const [C, W, P, T, O, D] = [
  "ok.commune-2026",
  "ok.commune-2026-plain",
  "ok.province-2026",
  "ok.province-2026-table",
  "ok.province-2022",
  "ok.ethnic-minority-2026",
];
