// Breaks every good plan in every way that applies, checks all of them, and counts what was found.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { mutations } from "./mutations.mjs";

const batch = 200;

const breaks = (good, only) =>
  good.flatMap(({ name, markdown }) =>
    mutations
      .filter((m) => m.id.startsWith(only))
      .map((m) => ({ plan: name, ...m, text: m.apply(markdown) }))
      .filter((m) => m.text !== null),
  );

// One process checks a whole folder; the name of a file says what was done to which plan.
const checkAll = (texts, call) => {
  const root = mkdtempSync(join(tmpdir(), "kh-check-mutations-"));
  try {
    const folders = [];
    for (let i = 0; i < texts.length; i += batch) {
      const folder = join(root, String(i / batch));
      mkdirSync(folder);
      for (const { key, text } of texts.slice(i, i + batch)) writeFileSync(join(folder, `${key}.md`), text);
      folders.push(folder);
    }
    return new Map(
      folders.flatMap((folder) => {
        const out = call("check", folder, "--format", "json", "--fail-on", "never");
        if (!out.files) throw new Error(out.failed ?? "no files in the output");
        return out.files.map((f) => [basename(f.file, ".md"), f]);
      }),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
};

const counts = (file) => {
  const found = (file?.results ?? []).flatMap((r) => r.findings).filter((f) => f.level !== "info");
  return found.reduce((sum, f) => ({ ...sum, [f.kind]: (sum[f.kind] ?? 0) + 1 }), {});
};
const grown = (now, before) => Object.keys(now).filter((kind) => now[kind] > (before[kind] ?? 0));

export const runMutations = ({ good, call, only, verbose, json, min }) => {
  const list = breaks(good, only);
  const key = (m) => `${m.plan}__${m.id}`;
  const files = checkAll(
    [
      ...good.map((g) => ({ key: g.name, text: g.markdown })),
      ...list.map((m) => ({ key: key(m), text: m.text })),
    ],
    call,
  );
  const notes = [];
  const tally = new Map();
  const row = (kind) =>
    tally.get(kind) ?? tally.set(kind, { kind, breaks: 0, found: 0, alarms: 0 }).get(kind);
  for (const g of good)
    for (const [kind, n] of Object.entries(counts(files.get(g.name)))) {
      row(kind).alarms += n;
      notes.push(`${g.name}  as written  false alarm ${kind} × ${n}`);
    }
  for (const m of list) {
    const fresh = grown(counts(files.get(key(m))), counts(files.get(m.plan)));
    row(m.kind).breaks++;
    if (fresh.includes(m.kind)) row(m.kind).found++;
    else notes.push(`${m.plan}  ${m.id}  not found  ${m.kind}`);
    for (const kind of fresh.filter((k) => k !== m.kind && !(m.also ?? []).includes(k))) {
      row(kind).alarms++;
      notes.push(`${m.plan}  ${m.id}  false alarm  ${kind}`);
    }
  }
  const rows = [...tally.values()].sort((a, b) => a.kind.localeCompare(b.kind));
  const total = (field) => rows.reduce((sum, r) => sum + r[field], 0);
  const rate = total("breaks") ? total("found") / total("breaks") : 1;
  const alarms = total("alarms") / (good.length + list.length);
  const asWritten = notes.filter((n) => n.includes("as written")).length / good.length;
  if (json) console.log(JSON.stringify({ plans: good.length, rate, alarms, asWritten, rows }, null, 2));
  else {
    for (const r of rows)
      console.log(
        `${r.kind.padEnd(24)} found ${String(r.found).padStart(4)} of ${String(r.breaks).padStart(4)}   false alarms ${r.alarms}`,
      );
    console.log(verbose ? notes.join("\n") : `${notes.length} differences; --verbose lists them`);
    console.log(
      `${list.length} breaks of ${good.length} plans: found ${(100 * rate).toFixed(1)} %, ` +
        `${alarms.toFixed(3)} false alarms a document, ${asWritten.toFixed(3)} a plan as written`,
    );
  }
  return rate >= min && (min === 0 || Math.max(alarms, asWritten) <= 0.05);
};
