// Many drafts at once: the whole command over a mixed archive, two jobs against one, and what memory does.
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { drafts } from "./corpus.mjs";
import { median, root } from "./measure.mjs";

const bin = join(root, "bin/kh-check.js");
const args = [".", "--fail-on", "never", "-f", "json"];

/** Of every twenty drafts twelve are Word, five Markdown, two PDF and one ODT; fewer kinds without LibreOffice. */
const kinds = ["docx", "docx", "md", "docx"];
const converted = { pdf: 20, odt: 10 };

const convert = (folder, ending, n) => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".docx"))
    .slice(0, n)
    .map((name) => join(folder, name));
  const made = spawnSync("soffice", ["--headless", "--convert-to", ending, "--outdir", folder, ...files], {
    stdio: "ignore",
    env: { ...process.env, HOME: folder },
  });
  return made.status === 0;
};

/** A folder with a mixed archive of `n` drafts. */
export const archive = async (folder, n) => {
  const others = Object.entries(converted).map(([ending, every]) => [
    ending,
    Math.floor((n * 100) / every / 100),
  ]);
  await drafts(folder, n - others.reduce((sum, [, count]) => sum + Math.min(count, n), 0), kinds);
  for (const [ending, count] of others) {
    const distinct = Math.min(count, 40);
    if (!convert(folder, ending, distinct)) continue;
    const first = readdirSync(folder).filter((name) => name.endsWith(`.${ending}`));
    for (let i = distinct; i < count; i++)
      copyFileSync(join(folder, first[i % distinct]), join(folder, `copy-${i}.${ending}`));
  }
  const names = readdirSync(folder).filter((name) => /\.(?:docx|md|pdf|odt)$/.test(name));
  const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return { files: names.length, bytes };
};

const ticks = 100; // of processor time a second, as /proc counts
const fieldsOf = (pid) =>
  readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");

/** What a process holds (MiB) and has used of the processor (ms); null when it has ended, or this is no Linux. */
const lookAt = (pid) => {
  try {
    const fields = fieldsOf(pid);
    const memory =
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
    return { memory, cpu: ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks };
  } catch {
    return null;
  }
};

const childrenOf = (pid) => {
  try {
    const all = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    return all.trim().split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
};

/** One run of the command, watched: its children are ended at its end, so that nobody else adds up what they took. */
const watched = async (folder, ...more) => {
  const start = performance.now();
  const child = spawn(process.execPath, [bin, ...args, ...more], { cwd: folder, stdio: "ignore" });
  const seen = new Map();
  const look = () => {
    for (const pid of [child.pid, ...childrenOf(child.pid)]) {
      const now = lookAt(pid);
      const before = seen.get(pid);
      if (now) seen.set(pid, { cpu: now.cpu, memory: Math.max(now.memory, before?.memory ?? 0) });
    }
  };
  const timer = setInterval(look, 50);
  await new Promise((resolve) => child.on("close", resolve));
  clearInterval(timer);
  const wall = performance.now() - start;
  const own = seen.get(child.pid);
  const others = [...seen].filter(([pid]) => pid !== child.pid).map(([, it]) => it);
  const cpu = own ? own.cpu + others.reduce((sum, it) => sum + it.cpu, 0) : null;
  return { wall, cpu, parent: own?.memory ?? 0, child: Math.max(0, ...others.map((it) => it.memory)) };
};

/** Milliseconds by the clock and of the processor with two jobs, and two jobs against one. */
export const jobs = async (folder, pairs) => {
  const ratios = [];
  const twos = [];
  for (let i = 0; i < pairs; i++) {
    const order = i % 2 === 0 ? ["1", "2"] : ["2", "1"];
    const runs = {};
    for (const n of order) runs[n] = await watched(folder, "--jobs", n);
    ratios.push(runs["1"].wall / runs["2"].wall);
    twos.push(runs["2"]);
  }
  return {
    ratio: median(ratios),
    wall: median(twos.map(({ wall }) => wall)),
    cpu: twos[0].cpu === null ? null : median(twos.map(({ cpu }) => cpu)),
  };
};

/** Most memory of the supervisor and of one of its children, in MiB, while `n` drafts are checked. */
export const memory = async (folder, n) => {
  await drafts(folder, n, kinds);
  return watched(folder, "--jobs", "2");
};
