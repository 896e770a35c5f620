import { checkedOf } from "../checked.ts";
import { groupOrder } from "../group.ts";
import { documentName } from "../messages/document-name.ts";
import type { FileContext } from "./context.ts";
import { markup, type Html } from "./template.ts";

const verdicts = ["pass", "fail", "review", "not-applicable"] as const;

/** How much was asked of the draft, part by part and source by source, and how it answered. */
export const checkedTable = ({ file, rules, words, page, lang }: FileContext): Html | null => {
  const all = checkedOf(file, rules).toSorted(
    (a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group),
  );
  if (all.length === 0) return null;
  const heads = [page.filters.part, page.source, ...verdicts.map((verdict) => page.verdicts[verdict])];
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${page.sections.checked}">
    <table class="matrix checked">
      <thead>
        <tr>
          ${heads.map((name) => markup`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ({ group, document, counts }) =>
            markup`<tr>
              <th scope="row">${words.groups[group]}</th>
              <td>${document ? documentName(document, lang) : words.report.ownRules}</td>
              ${verdicts.map((verdict) => markup`<td class="num-col">${counts[verdict] || "–"}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
};
