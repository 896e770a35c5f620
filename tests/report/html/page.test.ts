import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkPlan } from "../../../src/check-plan.ts";
import type { FileReport, Report } from "../../../src/model/report.ts";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.ts";
import { renderHtml } from "../../../src/report/html/index.ts";
import { packInfo } from "../../../src/run/packs.ts";
import { understanding } from "../../../src/run/understanding.ts";
import { makeDocx, p } from "../../readers/docx/make-docx.ts";
import { reportOnEvery } from "../docx/support.ts";
import { at, file, findingOf, report, results, unread } from "../sample.ts";
import { hasBrowser, openBrowser, title } from "./browser.ts";

const reading = { revisions: "accepted", limits: DEFAULT_LIMITS } as const;
const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../../fixtures", name, "plan.docx"));

const checked = async (drafts: Readonly<Record<string, Uint8Array>>): Promise<Report> => {
  const measures = await understanding(reading);
  const files: FileReport[] = [];
  for (const [name, bytes] of Object.entries(drafts)) files.push(await checkPlan(bytes, name, measures));
  return { tool: { name: "kh-check", version: "1.2.3" }, ...packInfo(measures.packs), files };
};

const injections = [
  "<script>window.hit=1</script>",
  '"><img src=x onerror="window.hit=1">',
  "</style><style>*{display:none}</style>",
  "</script><script>window.hit=1</script>",
  "<svg/onload=window.hit=1>",
  "javascript:window.hit=1",
  "' onfocus='window.hit=1' autofocus='",
  "<a href='https://evil.example/'>x</a>",
  "<!--",
  "]]>",
  "&lt;b&gt;",
  "\u202eevil",
  "${window.hit=1}",
];

const hostile = (): Report => {
  const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const every = reportOnEvery(
    makeDocx({ body: injections.map((text) => p(xml(text).replace(/^/, " "))).join("") }),
  );
  const one = every.files[0]!;
  const findings = injections.map((text, n) =>
    findingOf("repeated-word", {
      location: at(n, text, text),
      facts: { word: text },
      suggestion: { vi: text, en: text },
      related: [at(n, text, text)],
      source: { document: text, clause: text, confidence: "V" },
    }),
  );
  const plan = {
    ...one.plan!,
    title: injections.join(" "),
    tasks: injections.map((text, n) => ({
      label: text,
      text,
      leads: [text],
      supports: [text],
      due: null,
      location: at(n, text, text),
    })),
    deadlines: injections.map((text, n) => ({
      text,
      kind: "report" as const,
      recurrence: "year" as const,
      date: n % 2 ? text : "12-10",
      invalid: false,
      until: text,
      time: text,
      offset: null,
      relation: "before" as const,
      from: [text],
      to: [text],
      via: text,
      uncertain: false,
      location: at(n, text, text),
    })),
  };
  return {
    ...every,
    files: [
      { ...one, file: injections[0]!, plan, results: [{ ...results[0]!, findings }, ...results.slice(1)] },
      { ...unread, detail: injections[1]! },
    ],
  };
};

let browser: Browser;
let folder: string;

beforeAll(async () => {
  if (!hasBrowser) return;
  folder = mkdtempSync(join(tmpdir(), "kh-check-page-"));
  browser = await openBrowser();
});
afterAll(async () => {
  if (!hasBrowser) return;
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
  readonly path: string;
}

const open = async (content: string, more: Parameters<Browser["newContext"]>[0] = {}): Promise<Opened> => {
  const path = join(folder, "page.html");
  writeFileSync(path, content);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...more });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  page.on("dialog", (dialog) => {
    complaints.push("dialog");
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(path).href);
  return { page, complaints, requests, path };
};

const drafts = async (): Promise<Report> =>
  checked({
    "bad.docx": fixture("bad.target-wrong-baseline"),
    "table.docx": fixture("ok.province-2026-table"),
    "missing.docx": fixture("bad.missing-target"),
    "broken.docx": new TextEncoder().encode("PK"),
  });

describe.skipIf(!hasBrowser)(title("the page in a browser"), () => {
  test("is quiet, asks nobody, and meets WCAG AA in light and dark, wide and narrow", async () => {
    const content = renderHtml(await drafts(), "vi");
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    for (const more of [{}, { colorScheme: "dark" as const }, { viewport: { width: 380, height: 800 } }]) {
      const { page, complaints, requests, path } = await open(content, more);
      expect([complaints, requests]).toEqual([[], [pathToFileURL(path).href]]);
      const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(wide).toBeLessThanOrEqual(0);
      // The page lets no foreign script in: axe comes through the debugger, past the policy.
      await page.evaluate(axe);
      const found = (await page.evaluate(
        "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].html.slice(0, 200)))",
      )) as readonly string[];
      expect(found).toEqual([]);
      await page.context().close();
    }
  });

  test("what a document says acts nowhere", async () => {
    const { page, complaints, requests } = await open(renderHtml(hostile(), "vi"));
    expect(await page.evaluate("window.hit ?? null")).toBeNull();
    expect([complaints, requests.length]).toEqual([[], 1]);
    const made = await page.evaluate(
      "[document.scripts.length, document.querySelectorAll('style').length, document.querySelectorAll('img,svg,iframe,object,[onerror],[onload],[onfocus],[style]').length, [...document.links].filter(a => !a.getAttribute('href').startsWith('#')).length]",
    );
    expect(made).toEqual([1, 1, 0, 0]);
    const text = (await page.evaluate("document.body.innerText")) as string;
    for (const one of injections.filter((entry) => !entry.includes("\u202e"))) expect(text).toContain(one);
    expect(text).not.toContain("\u202e");
    await page.context().close();
  });

  test("filters and keys", async () => {
    const { page } = await open(
      renderHtml(
        report([
          { ...file, original: reportOnEvery(makeDocx({ body: p("Một").repeat(30) })).files[0]!.original! },
        ]),
        "vi",
      ),
    );
    const count = () => page.locator(".note:visible").count();
    expect(await count()).toBe(4);
    await page.locator("input[value=warning]").uncheck();
    expect([await count(), await page.locator("#shown").textContent()]).toEqual([3, "3/4"]);
    await page.locator("input[value=warning]").check();
    await page.locator("#search").fill("LẶP");
    expect(await count()).toBe(1);
    await page.locator("#search").fill("");
    await page.locator("#verdict").selectOption("fail");
    expect(await page.locator("tr.verdict:visible").count()).toBe(2);
    await page.locator("h1").click();
    await page.keyboard.press("j");
    const first = await page.evaluate("document.activeElement.id");
    await page.keyboard.press("j");
    expect([first, await page.evaluate("document.activeElement.id")]).toEqual(["f0-1", "f0-2"]);
    await page.keyboard.press("k");
    expect(await page.evaluate("document.activeElement.id")).toBe("f0-1");
    await page.keyboard.press("t");
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
    await page.keyboard.press("/");
    expect(await page.evaluate("document.activeElement.id")).toBe("search");
    await page.context().close();
  });

  test("print loses nothing, filters or not", async () => {
    const content = renderHtml(await drafts(), "vi");
    const { page } = await open(content);
    const words = (await page.evaluate(
      "[...document.querySelectorAll('main p, main td, main th, main h2, main h3, main li')].filter(e => !e.closest('nav')).map(e => e.textContent)",
    )) as readonly string[];
    await page.locator("input[value=error]").uncheck();
    const pdf = join(folder, "page.pdf");
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    const squeezed = (text: string) => text.normalize("NFC").replace(/[\s\u00ad-]+/g, "");
    const printed = squeezed(
      execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8", maxBuffer: 1e8 }),
    );
    const pieces = new Set(words.flatMap((text) => text.match(/[A-Za-zÀ-ỹĐđ0-9]+/g) ?? []));
    const lost = [...pieces].filter((piece) => !printed.includes(squeezed(piece)));
    expect(lost).toEqual([]);
    expect(await page.locator(".note.error").count()).toBeGreaterThan(1);
    await page.context().close();
  });

  test("a hundred pages are there in under a second", async () => {
    const line =
      "Tổ chức các hoạt động truyền thông nâng cao nhận thức về bình đẳng giới tại cộng đồng dân cư và cơ quan. ".repeat(
        3,
      );
    const every = reportOnEvery(
      makeDocx({ body: Array.from({ length: 1500 }, (_, n) => p(`${String(n)}. ${line}`)).join("") }),
      (block) => block.index % 10 === 0,
    );
    const content = renderHtml(every, "vi");
    // The best of three: what else the machine does is not the page's.
    const times: (readonly [number, number])[] = [];
    for (let n = 0; n < 3; n++) {
      const { page, complaints } = await open(content);
      times.push([
        await page.evaluate<number>("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"),
        await page.evaluate<number>(
          "(() => { const t = performance.now(); document.querySelector('input[value=error]').click(); document.body.offsetHeight; return performance.now() - t; })()",
        ),
      ]);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
    expect(Math.min(...times.map(([ready]) => ready))).toBeLessThan(1000);
    expect(Math.min(...times.map(([, filtered]) => filtered))).toBeLessThan(1000);
  });
});
