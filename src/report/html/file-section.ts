import { isAbsence } from "../coverage.ts";
import { groupOrder, groupOf } from "../group.ts";
import { placeOnly } from "../location-json.ts";
import { becauseSentence, gapSentence, reasonSentence } from "../messages.ts";
import { placeText } from "../place.ts";
import { planKindSentence } from "../text-parts.ts";
import { tallyOf } from "../tally.ts";
import { agencyTable } from "./agency-table.ts";
import { calendar } from "./calendar.ts";
import { quoteLink, type FileContext } from "./context.ts";
import { checkedTable } from "./checked-table.ts";
import { coverageTables } from "./coverage-table.ts";
import { draftText } from "./draft-text.ts";
import { noteCard } from "./note.ts";
import { markup, type Html } from "./template.ts";
import { toDo } from "./to-do.ts";

const counts = (context: FileContext): Html => {
  const { page, file } = context;
  const { errors, warnings, infos, reviews, gaps } = tallyOf(file);
  const passed = file.results.filter(({ verdict, requirement }) => verdict === "pass" && requirement).length;
  const tile = (name: string, n: number, word: string): Html =>
    markup`<li class="${name}${n === 0 ? " zero" : ""}"><b>${n}</b> ${word}</li>`;
  return markup`<ul class="counts">
    ${[
      tile("error", errors, page.counts.error),
      tile("warning", warnings, page.counts.warning),
      tile("info", infos, page.counts.info),
      tile("review", reviews, page.counts.review),
      tile("pass", passed, page.counts.pass),
      gaps > 0 ? tile("review", gaps, page.counts.gap) : null,
    ]}
  </ul>`;
};

const head = (context: FileContext): Html => {
  const { file, words, page, lang } = context;
  const { plan } = file;
  const period = plan?.period && [...new Set(plan.period)].join("–");
  const { errors, warnings, reviews } = tallyOf(file);
  return markup`<header class="head">
    <p class="file">${file.file}</p>
    <h2>${plan?.title ?? file.file}</h2>
    ${plan?.issuer ? markup`<p>${words.report.issuedBy(plan.issuer.name, period ?? null)}</p>` : null}
    ${plan ? markup`<p class="small">${planKindSentence(plan, lang)}</p>` : null}
    ${
      file.status === "not-checked"
        ? markup`<p class="conclusion bad">
            ${words.report.notChecked(reasonSentence(file.reason ?? "unreadable", file.detail, lang))}
          </p>`
        : markup`<p class="conclusion ${errors > 0 ? "bad" : warnings + reviews > 0 ? "so-so" : "good"}">
              ${page.conclusion(errors, warnings, reviews)}
            </p>
            ${counts(context)}`
    }
  </header>`;
};

const reviews = (context: FileContext): Html | null => {
  const all = context.file.results.filter(({ verdict }) => verdict === "review");
  if (all.length === 0) return null;
  return markup`<ul class="plain">
    ${all.map(
      (result) =>
        markup`<li>
          <b
            >${[result.requirement, context.titles.get(result.rule) ?? result.rule].filter(Boolean).join(" ")}.</b
          >
          ${result.because ? becauseSentence(result.because, context.lang) : null}
          ${result.evidence[0] ? markup`<br />${quoteLink(result.evidence[0], context)}` : null}
        </li> `,
    )}
  </ul>`;
};

const gaps = ({ file, lang }: FileContext): Html | null =>
  file.gaps.length === 0
    ? null
    : markup`<ul class="plain">
        ${file.gaps.map((gap) => {
          const place = gap.place ? placeText(placeOnly(gap.place), lang) : "";
          return markup`<li>${[place, gapSentence(gap, lang)].filter(Boolean).join(": ")}</li>`;
        })}
      </ul>`;

/** What stands nowhere in the draft, part by part. */
const missing = (context: FileContext): Html | null => {
  const { findings, file, words } = context;
  const own = findings.filter(
    ({ finding, block }) => isAbsence(finding) || (block === null && file.original !== undefined),
  );
  if (own.length === 0) return null;
  return markup`${groupOrder.map((group) => {
    const here = own.filter(({ finding }) => groupOf(finding, file.plan) === group);
    return here.length === 0
      ? null
      : markup`<h3>${words.groups[group]}</h3>
          <div class="cards">${here.map((one) => noteCard(one, context))}</div>`;
  })}`;
};

/** One draft: its head, then every part of its report. */
export const fileSection = (context: FileContext): Html => {
  const { file, page, index } = context;
  const { errors, warnings } = tallyOf(file);
  const part = (
    name: keyof typeof page.sections,
    content: Html | readonly Html[] | null,
    count?: number,
  ): Html | null =>
    content === null || (Array.isArray(content) && content.length === 0)
      ? null
      : markup`<section class="part ${name}" id="${name}-${index}">
          <h2>${page.sections[name]}${count === undefined ? null : ` (${String(count)})`}</h2>
          ${content}
        </section> `;
  const checked = file.status !== "not-checked";
  const parts = !checked
    ? [part("gaps", gaps(context))]
    : [
        part("errors", toDo("error", context), errors),
        part("warnings", toDo("warning", context), warnings),
        part("missing", missing(context)),
        part("coverage", coverageTables(context)),
        part(
          "text",
          markup`<p class="hint">${page.textHint}</p>
            ${draftText(context)}`,
        ),
        part("reviews", reviews(context)),
        part("agencies", agencyTable(context)),
        part("calendar", calendar(context)),
        part("gaps", gaps(context)),
        part("checked", checkedTable(context)),
      ];
  const present = (Object.keys(page.sections) as readonly (keyof typeof page.sections)[]).filter((name) =>
    parts.some((one) => one?.html.includes(`id="${name}-${String(index)}"`)),
  );
  const order = [
    "errors",
    "warnings",
    "missing",
    "coverage",
    "text",
    "reviews",
    "agencies",
    "calendar",
    "gaps",
    "checked",
  ] as const;
  return markup`<section class="draft" id="t${index}">
    ${head(context)}
    ${
      checked
        ? markup`<nav class="parts" aria-label="${file.file}">
            <ul>
              ${order.filter((name) => present.includes(name)).map((name) => markup`<li><a href="#${name}-${index}">${page.sections[name]}</a></li>`)}
            </ul>
          </nav>`
        : null
    }
    ${parts}
  </section> `;
};
