import { gunzipSync, strFromU8 } from "fflate";
import { notChecked } from "../check-plan.ts";
import type { FileReport } from "../model/report.ts";
import { DEFAULT_LIMITS } from "../readers/limits.ts";
import type { Html } from "../report/html/template.ts";
import { doorWords } from "../report/messages/door-words.ts";
import { version } from "../version.ts";
import { openDesk, Refused, type Desk } from "./desk.ts";
import { bytesOf, draftsChosen, draftsDropped, type Draft } from "./given-files.ts";
import { outputs, savedName, type OutputName } from "./outputs.ts";
import { remember, remembered, type Listed, type State, type Theme } from "./state.ts";
import { frame, isRead, many, parentComplaint, parentRows, row } from "./view.ts";

/** What the page carries, packed, in an element that does nothing. */
const unpacked = (id: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(document.getElementById(id)!.textContent), (letter) => letter.charCodeAt(0));
const textIn = (id: string): string => strFromU8(gunzipSync(unpacked(id)));
const [code, knowledge, pdfium] = [textIn("worker"), textIn("knowledge"), unpacked("pdfium")];

const state: State = { ...remembered(), drafts: [], parents: [] };
const words = () => doorWords(state.lang);
const one = (id: string): HTMLElement => document.getElementById(id)!;
const fill = (element: HTMLElement, { html }: Html): void => {
  element.innerHTML = html;
};

let desk: Desk | null = null;
let ids = 0;
/** Changes when the drafts have to be measured anew: what was begun before counts no more. */
let round = 0;

const deskNow = (): Desk => {
  const parents = state.parents.flatMap(({ name, bytes, complaint }) =>
    bytes && !complaint ? [{ name, bytes }] : [],
  );
  return (desk ??= openDesk(code, { knowledge, pdfium, parents, lang: state.lang }));
};

const freshDesk = (): void => {
  desk?.close();
  desk = null;
};

// What is shown

const tell = (sentence: string): void => {
  one("told").textContent = sentence;
};

const readDrafts = (): readonly Listed[] => state.drafts.filter(isRead);

const reportsOf = (drafts: readonly Listed[]): readonly FileReport[] =>
  drafts.flatMap(({ report }) => report ?? []);

const showRow = (listed: Listed): void => {
  const id = `row-${String(listed.id)}`;
  const element = document.getElementById(id) ?? document.createElement("li");
  const focused = element.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).dataset["do"]
    : undefined;
  element.id = id;
  fill(element, row(listed, state.lang));
  if (!element.isConnected) one("rows").append(element);
  if (focused) element.querySelector<HTMLElement>(`[data-do="${focused}"]`)?.focus();
};

const showProgress = (): void => {
  const [done, all] = [state.drafts.filter(({ stage }) => stage === "checked").length, state.drafts.length];
  one("list").hidden = all === 0;
  const bar = one("progress") as HTMLProgressElement;
  bar.max = Math.max(all, 1);
  bar.value = done;
  one("status").textContent = done === all ? words().finished(all) : words().progress(done, all);
  const read = readDrafts();
  one("many").hidden = read.length < 2 || done < all;
  if (read.length > 1 && done === all) fill(one("many"), many(state.drafts, state.lang));
};

const showAll = (): void => {
  document.documentElement.lang = state.lang;
  if (state.theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = state.theme;
  document.title = `kh-check – ${words().title}`;
  fill(one("door"), frame(state, version));
  fill(one("parent-list"), parentRows(state.parents, state.lang));
  for (const listed of state.drafts) showRow(listed);
  showProgress();
};

const showPage = (title: string, html: string): void => {
  const page = one("page") as HTMLIFrameElement;
  one("result").hidden = false;
  one("result-title").textContent = words().result(title);
  page.title = words().result(title);
  page.srcdoc = html;
  one("result").scrollIntoView({ block: "start" });
  one("result").focus({ preventScroll: true });
};

const save = (name: string, type: string, content: string | Uint8Array): void => {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
};

// What is done

const checkOne = async (listed: Listed): Promise<FileReport> => {
  const { name } = listed.draft;
  const bytes = await bytesOf(listed.draft, DEFAULT_LIMITS.maxFileSize);
  return bytes ? deskNow().check({ name, bytes }) : notChecked(name, "unreadable", "");
};

let running = false;

/** Checks what waits, one draft after the other; whatever comes meanwhile waits too. */
const work = async (): Promise<void> => {
  if (running) return;
  running = true;
  for (;;) {
    const listed = state.drafts.find(({ stage }) => stage === "waiting");
    if (!listed) break;
    const now = round;
    listed.stage = "checking";
    showRow(listed);
    const report = await checkOne(listed);
    if (!state.drafts.includes(listed)) continue;
    if (now === round) Object.assign(listed, { report, stage: "checked" });
    else listed.stage = "waiting";
    showRow(listed);
    showProgress();
  }
  running = false;
  const [only, ...others] = readDrafts();
  if (only && others.length === 0 && one("result").hidden) await show(only);
};

const measureAnew = (): void => {
  round++;
  freshDesk();
  for (const listed of state.drafts) Object.assign(listed, { report: null, stage: "waiting" });
  for (const listed of state.drafts) showRow(listed);
  showProgress();
  void work();
};

const addDrafts = (drafts: readonly Draft[]): void => {
  tell(drafts.length === 0 ? words().nothingFound : "");
  for (const draft of drafts) {
    const listed: Listed = { id: ++ids, draft, report: null, stage: "waiting", complaint: "" };
    state.drafts.push(listed);
    showRow(listed);
  }
  showProgress();
  void work();
};

/** A plan is looked at alone first: what cannot be read must not stand in the way of every draft. */
const addParents = async (drafts: readonly Draft[]): Promise<void> => {
  const alone = openDesk(code, { knowledge, pdfium, parents: [], lang: state.lang });
  for (const draft of drafts) {
    const bytes = await bytesOf(draft, DEFAULT_LIMITS.maxFileSize);
    const report = bytes && (await alone.check({ name: draft.name, bytes }));
    const complaint = !report ? words().gone : report.plan ? "" : parentComplaint(report, state.lang);
    state.parents.push({ id: ++ids, name: draft.name, bytes, complaint });
  }
  alone.close();
  fill(one("parent-list"), parentRows(state.parents, state.lang));
  measureAnew();
};

const give = (kind: string, drafts: readonly Draft[]): void => {
  if (kind === "parents") void addParents(drafts);
  else addDrafts(drafts);
};

const show = async (listed: Listed): Promise<void> => {
  const html = await deskNow().ask("render", { format: "html", files: [listed.report!] });
  showPage(listed.draft.name, String(html));
};

const saveOutput = async (listed: Listed, format: OutputName): Promise<void> => {
  const { ending, type } = outputs[format];
  listed.complaint = "";
  try {
    const content = await deskNow().ask("render", { format, files: [listed.report!] });
    save(savedName(listed.draft.name, ending), type, content);
  } catch (error) {
    const isOdd = error instanceof Refused && error.code === "odd-package";
    listed.complaint = words().cannotSave[isOdd ? "odd-package" : "other"];
  }
  showRow(listed);
};

const compared = async (format: "html" | "docx"): Promise<string | Uint8Array> => {
  const form = new FormData(one("comparison") as HTMLFormElement);
  const chosen = (name: string) => state.drafts.find(({ id }) => String(id) === form.get(name))!.report!;
  return deskNow().ask("compare", { format, old: chosen("old"), now: chosen("now") });
};

const remove = (id: number): void => {
  state.drafts.splice(
    state.drafts.findIndex((listed) => listed.id === id),
    1,
  );
  one(`row-${String(id)}`).remove();
  showProgress();
};

const acts: Readonly<Record<string, (id: number) => unknown>> = {
  show: (id) => show(state.drafts.find((listed) => listed.id === id)!),
  remove,
  clear: () => {
    for (const { id } of [...state.drafts]) remove(id);
    one("result").hidden = true;
  },
  close: () => {
    one("result").hidden = true;
    one("list").focus();
  },
  "remove-parent": (id) => {
    state.parents.splice(
      state.parents.findIndex((parent) => parent.id === id),
      1,
    );
    fill(one("parent-list"), parentRows(state.parents, state.lang));
    measureAnew();
  },
  summary: async () => {
    const files = reportsOf(state.drafts);
    showPage(words().many, String(await deskNow().ask("summarise", { format: "html", files })));
  },
  "save-summary": async () => {
    const content = await deskNow().ask("summarise", { format: "xlsx", files: reportsOf(state.drafts) });
    save("tong-hop.xlsx", outputs.xlsx.type, content);
  },
  compare: async () => {
    showPage(words().compare, String(await compared("html")));
  },
  "save-compare": async () => {
    save("so-sanh.docx", outputs.docx.type, await compared("docx"));
  },
};

const act = async (button: HTMLElement): Promise<void> => {
  const [name, id] = [button.dataset["do"]!, Number(button.dataset["id"])];
  const format = /^save-([\w-]+)$/.exec(name)?.[1];
  try {
    if (format && format in outputs)
      await saveOutput(
        state.drafts.find((listed) => listed.id === id)!,
        format as OutputName,
      );
    else await acts[name]?.(id);
  } catch {
    tell(words().cannotSave.other);
  }
};

document.addEventListener("click", ({ target }) => {
  const button = (target as Element).closest<HTMLElement>("[data-do]");
  if (button) void act(button);
});

document.addEventListener("change", ({ target }) => {
  const field = target as HTMLInputElement | HTMLSelectElement;
  if (field.name === "drafts" || field.name === "parents") {
    const drafts = draftsChosen(field as HTMLInputElement);
    field.value = "";
    give(field.name, drafts);
  }
  if (!field.closest("#settings")) return;
  if (field.name === "lang") state.lang = field.value === "en" ? "en" : "vi";
  if (field.name === "theme") state.theme = field.value as Theme;
  if (field.name === "remember") state.remember = (field as HTMLInputElement).checked;
  remember(state);
  if (field.name === "lang") freshDesk();
  showAll();
  document.querySelector<HTMLElement>(`#settings [name="${field.name}"]`)?.focus();
});

const placeOf = (event: DragEvent): HTMLElement | null =>
  (event.target as Element).closest<HTMLElement>(".give");

for (const kind of ["dragenter", "dragover", "dragleave", "drop"] as const)
  document.addEventListener(kind, (event) => {
    // Anywhere on the page: a draft that misses its place must not take the page's own place.
    event.preventDefault();
    const place = placeOf(event);
    for (const give of document.querySelectorAll(".give"))
      give.classList.toggle("over", give === place && kind !== "dragleave" && kind !== "drop");
    if (kind === "drop" && event.dataTransfer)
      void draftsDropped(event.dataTransfer).then((drafts) => {
        give(place?.id ?? "drafts", drafts);
      });
  });

showAll();
