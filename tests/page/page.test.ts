import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith, run } from "../cli/run.ts";
import { hasBrowser, openBrowser, title } from "../report/html/browser.ts";
import { buildPage } from "./built.ts";

const root = join(import.meta.dirname, "../..");
const fixture = (name: string): string => join(root, "fixtures", name);

let browser: Browser;
let built: Awaited<ReturnType<typeof buildPage>>;

beforeAll(async () => {
  if (!hasBrowser) return;
  [browser, built] = await Promise.all([openBrowser(), buildPage()]);
}, 240_000);
afterAll(async () => {
  if (!hasBrowser) return;
  await browser.close();
  await built.remove();
});

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

const open = async (more: Parameters<Browser["newContext"]>[0] = {}): Promise<Opened> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...more });
  const page = await context.newPage();
  const [complaints, requests]: [string[], string[]] = [[], []];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(built.path).href);
  return { page, complaints, requests };
};

const drafts = "input[name=drafts]:not([webkitdirectory])";

/** The page's policy lets nothing be evaluated in it but through the debugger. */
const until = (page: Page, condition: string): Promise<void> =>
  expect.poll(() => page.evaluate(condition), { timeout: 110_000, interval: 50 }).toBe(true);

const settled = (page: Page, rows: number): Promise<void> =>
  until(
    page,
    `document.querySelectorAll("#rows > li").length === ${String(rows)} && document.querySelector("#progress").value === ${String(rows)}`,
  );

const isShown = "document.querySelector('#page').hasAttribute('srcdoc')";

const shown = async (page: Page, at: number): Promise<string> => {
  await page.evaluate("document.querySelector('#page').removeAttribute('srcdoc')");
  await page.click(`#rows > li:nth-child(${String(at + 1)}) [data-do=show]`);
  await until(page, isShown);
  return (await page.getAttribute("#page", "srcdoc"))!;
};

const saved = async (page: Page, selector: string): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(selector)]);
  return readFileSync(await download.path());
};

/** What the command gives for a draft in all of its forms. */
const commanded = async (folder: string, file: string, parents: readonly string[] = []) => {
  const into = await folderWith({});
  const isWord = file.endsWith(".docx");
  const forms = ["html", "xlsx", "json", "phieu-docx", ...(isWord ? ["docx", "redline"] : [])];
  await run(
    [
      file,
      ...parents.flatMap((parent) => ["--parent", parent]),
      ...forms.flatMap((form) => ["-o", `${form}=${join(into.path, form)}`]),
    ],
    { cwd: folder },
  );
  const found = Object.fromEntries(
    forms.flatMap((form) => {
      const path = join(into.path, form);
      return existsSync(path) ? [[form, readFileSync(path)] as const] : [];
    }),
  );
  await into.remove();
  return found;
};

const differences = async (
  page: Page,
  folder: string,
  file: string,
  at: number,
  parents: readonly string[] = [],
): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const [form, content] of Object.entries(await commanded(folder, file, parents))) {
    const own =
      form === "html"
        ? Buffer.from(await shown(page, at))
        : await saved(page, `#rows > li:nth-child(${String(at + 1)}) [data-do=save-${form}]`);
    if (!own.equals(content)) wrong.push(`${folder}/${file} ${form}`);
  }
  return wrong;
};

test.skipIf(!hasBrowser)(title("the page stays small"), () => {
  expect(statSync(built.path).size).toBeLessThan(4_000_000);
});

describe.skipIf(!hasBrowser)(title("the page gives what the command gives, byte for byte"), () => {
  const folders = readdirSync(join(root, "fixtures")).filter((name) =>
    existsSync(fixture(`${name}/plan.docx`)),
  );
  const some = 10;
  const groups = Array.from({ length: Math.ceil(folders.length / some) }, (_, at) =>
    folders.slice(at * some, (at + 1) * some),
  );
  test.each(groups.map((group) => [group[0], group] as const))(
    "from %s",
    async (_, group) => {
      const { page, complaints, requests } = await open();
      const files = group.flatMap((name) =>
        ["plan.docx", "plan.md"].map((file) => [fixture(name), file] as const),
      );
      for (const [folder, file] of files) await page.setInputFiles(drafts, join(folder, file));
      await settled(page, files.length);
      const wrong: string[] = [];
      for (const [at, [folder, file]] of files.entries())
        wrong.push(...(await differences(page, folder, file, at)));
      expect(wrong).toEqual([]);
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !url.startsWith("blob:"))).toEqual([pathToFileURL(built.path).href]);
      await page.context().close();
    },
    600_000,
  );

  test("with a parent plan", async () => {
    const folder = fixture("parent.sent-too-late");
    const { page } = await open();
    await page.setInputFiles("input[name=parents]", join(folder, "parent.docx"));
    await page.waitForSelector("#parent-list .good");
    await page.setInputFiles(drafts, join(folder, "plan.docx"));
    await settled(page, 1);
    expect(await differences(page, folder, "plan.docx", 0, ["parent.docx"])).toEqual([]);
    await page.context().close();
  });

  const seeds = join(root, "../shared/seeds");
  test.skipIf(!existsSync(seeds))(
    existsSync(seeds) ? "every other format" : "every other format – skipped: needs ../shared",
    async () => {
      const found = readdirSync(seeds, { recursive: true, encoding: "utf8" });
      const each = ["pdf", "doc", "odt", "rtf"].flatMap((ending) =>
        found.filter((name) => name.endsWith(`.${ending}`)).slice(0, 3),
      );
      expect(each.length).toBeGreaterThan(2);
      const { page, complaints } = await open();
      for (const name of each) await page.setInputFiles(drafts, join(seeds, name));
      await settled(page, each.length);
      const wrong: string[] = [];
      for (const [at, name] of each.entries())
        wrong.push(
          ...(await differences(page, join(seeds, name, ".."), name.slice(name.lastIndexOf("/") + 1), at)),
        );
      expect(wrong).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    600_000,
  );

  test("summary and comparison", async () => {
    const world = await folderWith({
      "a.docx": readFileSync(fixture("ok.commune-2026/plan.docx")),
      "b.docx": readFileSync(fixture("bad.repeated-word/plan.docx")),
    });
    const { page } = await open();
    await page.setInputFiles(
      drafts,
      ["a.docx", "b.docx"].map((name) => join(world.path, name)),
    );
    await settled(page, 2);
    const page2 = async (action: string) => {
      await page.evaluate("document.querySelector('#page').removeAttribute('srcdoc')");
      await page.click(`[data-do=${action}]`);
      await until(page, isShown);
      return (await page.getAttribute("#page", "srcdoc"))!;
    };
    const out = (name: string) => readFileSync(join(world.path, name));
    await run(["summary", "a.docx", "b.docx", "-o", "html=s.html", "-o", "xlsx=s.xlsx"], { cwd: world.path });
    await run(["diff", "a.docx", "b.docx", "-o", "html=d.html", "-o", "docx=d.docx"], { cwd: world.path });
    expect(await page2("summary")).toBe(out("s.html").toString());
    expect((await saved(page, "[data-do=save-summary]")).equals(out("s.xlsx"))).toBe(true);
    expect(await page2("compare")).toBe(out("d.html").toString());
    expect((await saved(page, "[data-do=save-compare]")).equals(out("d.docx"))).toBe(true);
    await page.context().close();
    await world.remove();
  });
});

describe.skipIf(!hasBrowser)(title("the page and its people"), () => {
  test("meets WCAG AA in light and dark, wide and narrow, in both languages", async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    for (const more of [{}, { colorScheme: "dark" as const }, { viewport: { width: 380, height: 800 } }]) {
      const { page, complaints } = await open(more);
      const look = async () => {
        const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        const found = await page.evaluate(
          "axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].html.slice(0, 200)))",
        );
        expect([wide, found]).toEqual([0, []]);
      };
      await page.evaluate(axe);
      await look();
      await page.setInputFiles(
        drafts,
        ["ok.commune-2026", "bad.repeated-word"].map((name) => fixture(`${name}/plan.docx`)),
      );
      await settled(page, 2);
      await page.selectOption("#settings [name=lang]", "en");
      await look();
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  test("everything can be reached and done by keyboard", async () => {
    const { page } = await open();
    await page.setInputFiles(drafts, fixture("bad.repeated-word/plan.docx"));
    await settled(page, 1);
    await until(page, isShown);
    const seen = new Set<string>();
    const tab = async (key: string, times: number): Promise<void> => {
      for (let at = 0; at < times; at++) {
        await page.keyboard.press(key);
        const name = await page.evaluate(
          "(e => e.dataset.do ?? e.getAttribute('name') ?? '')(document.activeElement)",
        );
        seen.add(name as string);
      }
    };
    await page.focus(".skip");
    await tab("Tab", 13);
    await page.focus("#settings [name=remember]");
    await tab("Shift+Tab", 2);
    for (const one of ["drafts", "parents", "clear", "show", "save-docx", "remove", "close", "lang", "theme"])
      expect([...seen]).toContain(one);
    await page.focus("[data-do=close]");
    await page.keyboard.press("Enter");
    expect(await page.isVisible("#result")).toBe(false);
    await page.context().close();
  });

  test("remembers nothing unless asked, and then only settings", async () => {
    const { page } = await open();
    await page.setInputFiles(drafts, fixture("bad.repeated-word/plan.docx"));
    await settled(page, 1);
    await page.selectOption("#settings [name=theme]", "dark");
    expect(await page.evaluate("localStorage.length")).toBe(0);
    await page.check("#settings [name=remember]");
    expect(await page.evaluate("localStorage.getItem('kh-check')")).toBe('{"lang":"vi","theme":"dark"}');
    await page.reload();
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
    await page.uncheck("#settings [name=remember]");
    expect(await page.evaluate("localStorage.length")).toBe(0);
    await page.context().close();
  });

  test.skipIf(!process.env["KH_CHECK_PICTURE"])(
    "KH_CHECK_PICTURE=1 renews the picture of the README",
    async () => {
      const { page } = await open({ viewport: { width: 1100, height: 900 } });
      await page.setInputFiles(drafts, fixture("bad.target-wrong-baseline/plan.docx"));
      await settled(page, 1);
      await until(page, isShown);
      await page.frameLocator("#page").locator(".head").waitFor();
      await page.evaluate("scrollTo(0, 0)");
      await page.screenshot({ path: join(root, "docs/kh-check.png") });
      await page.context().close();
    },
  );

  test("a folder, dropped, gives its drafts and nothing else", async () => {
    const world = await folderWith({
      "kế hoạch/xã A/Dự thảo (1).docx": readFileSync(fixture("ok.commune-2026/plan.docx")),
      "kế hoạch/xã A/~$Dự thảo (1).docx": "x",
      "kế hoạch/ảnh.png": "x",
      "kế hoạch/b & c.md": readFileSync(fixture("bad.repeated-word/plan.md")),
    });
    const { page, complaints } = await open();
    await page.setInputFiles("input[webkitdirectory]", join(world.path, "kế hoạch"));
    await settled(page, 2);
    expect(await page.locator("#rows h3").allInnerTexts()).toEqual([
      "kế hoạch/b & c.md",
      "kế hoạch/xã A/Dự thảo (1).docx",
    ]);
    await mkdir(join(world.path, "trống"));
    await writeFile(join(world.path, "trống/ảnh.png"), "x");
    await page.setInputFiles("input[webkitdirectory]", join(world.path, "trống"));
    expect(await page.innerText("#told")).toMatch(/Không thấy dự thảo nào/);
    expect(complaints).toEqual([]);
    await page.context().close();
    await world.remove();
  });

  test("dropping works anywhere on the page", async () => {
    const { page } = await open();
    const transfer = await page.evaluateHandle(
      "(() => { const t = new DataTransfer(); t.items.add(new File(['KẾ HOẠCH'], 'Kế hoạch.md')); return t; })()",
    );
    await page.dispatchEvent("footer", "drop", { dataTransfer: transfer });
    await settled(page, 1);
    expect(await page.innerText("#rows h3")).toBe("Kế hoạch.md");
    await page.context().close();
  });
});

describe.skipIf(!hasBrowser)(title("the page and bad input"), () => {
  test("the worst drafts get the command's sentences", async () => {
    const world = await folderWith({
      "rỗng.docx": "",
      "hỏng.docx": "PK\u0003\u0004",
      "Lối tắt.lnk": "L\0\0\0\u0001",
      "thơ.txt": "Trăm năm trong cõi người ta",
    });
    const { page, complaints } = await open();
    const names = readdirSync(world.path);
    await page.setInputFiles(
      drafts,
      names.map((name) => join(world.path, name)),
    );
    await settled(page, names.length);
    const told = await page.locator("#rows .verdict").allInnerTexts();
    const names2 = await page.locator("#rows h3").allInnerTexts();
    for (const [at, name] of names2.entries())
      expect((await run([name], { cwd: world.path })).stdout.replace(/\s+/g, " ")).toContain(
        told[at]!.replace(/\s+/g, " "),
      );
    expect(complaints).toEqual([]);
    await page.context().close();
    await world.remove();
  });

  test("what takes too long ends, and the next draft is checked", async () => {
    const rows = "| a | b |\n".repeat(1_500);
    const world = await folderWith({
      "dài.md": `# KẾ HOẠCH\n\n| a | b |\n|---|---|\n${rows}`.repeat(6),
      "tốt.docx": readFileSync(fixture("ok.commune-2026/plan.docx")),
    });
    const { page } = await open();
    await page.clock.install();
    await page.setInputFiles(drafts, join(world.path, "dài.md"));
    await page.setInputFiles(drafts, join(world.path, "tốt.docx"));
    await page.waitForSelector("#rows > li");
    await page.waitForTimeout(300);
    await page.clock.fastForward(20_000);
    await page.clock.resume();
    await settled(page, 2);
    expect(await page.locator("#rows .verdict").allInnerTexts()).toEqual([
      expect.stringMatching(/quá thời gian/),
      expect.not.stringMatching(/quá thời gian/),
    ]);
    await page.context().close();
    await world.remove();
  });

  test("what a draft or its name says acts nowhere", async () => {
    const attack = "<img src=x onerror=hit()><script>hit()<\u002fscript>";
    const world = await folderWith({
      "&lt;b&gt;<img src=x onerror=hit()>.md": `# KẾ HOẠCH ${attack}\n\n## I. MỤC TIÊU\n\n- ${attack} đạt 50%.\n\n## II. TỔ CHỨC THỰC HIỆN\n\n- ${attack}\n`,
    });
    const { page, complaints, requests } = await open();
    await page.evaluate("window.hit = () => { window.wasHit = true; }");
    await page.setInputFiles(drafts, join(world.path, readdirSync(world.path)[0]!));
    await settled(page, 1);
    await until(page, isShown);
    await page.waitForTimeout(500);
    expect(await page.evaluate("window.wasHit ?? null")).toBeNull();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.innerText("#rows h3")).toBe("&lt;b&gt;<img src=x onerror=hit()>.md");
    expect([complaints, requests.filter((url) => !url.startsWith("blob:")).length]).toEqual([[], 1]);
    await page.context().close();
    await world.remove();
  });
});
