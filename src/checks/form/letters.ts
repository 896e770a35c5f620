import type { Judge } from "./judge.ts";

/** Points follow the Vietnamese alphabet, which has no f, j, w, z. */
export const letters: Judge = ({ plan }) =>
  plan.items
    .filter(({ kind, label, role }) => kind === "letter" && role !== "annex" && /^[fjwz]$/.test(label ?? ""))
    .map(({ label, location }) => ({
      at: location,
      problem: {
        vi: `điểm “${label})” không có trong bảng chữ cái tiếng Việt`,
        en: `point "${label})" is not in the Vietnamese alphabet`,
      },
    }));
