import { gunzipSync } from "fflate";
import { checkerWith, type Checker, type Knowledge } from "../checker.ts";
import { givePdfium } from "../machine/anywhere.ts";
import { RenderRefusal } from "../report/refusal.ts";
import { name, version } from "../version.ts";
import type { Answer, Begin, Question } from "./protocol.ts";

/** The part of a worker's surroundings that is used here. */
interface Surroundings {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  readonly postMessage: (answer: Answer) => void;
}

const begun = ({ knowledge, pdfium, parents, lang }: Begin): Checker => {
  givePdfium(() => gunzipSync(pdfium));
  const known = JSON.parse(knowledge) as Knowledge;
  return checkerWith(() => Promise.resolve(known), { name, version })({ parents, lang });
};

const answered = (checker: Checker, { kind, given }: Question): Promise<unknown> => {
  switch (kind) {
    case "check":
      return checker.check(given.bytes, given.name);
    case "render":
      return checker.render(given.format, given.files);
    case "summarise":
      return checker.summarise(given.format, given.files);
    case "compare":
      return checker.renderDiff(given.format, checker.compare(given.old, given.now));
  }
};

const around = globalThis as unknown as Surroundings;
let checker: Checker | null = null;

around.onmessage = ({ data }) => {
  if (!checker) {
    checker = begun(data as Begin);
    return;
  }
  const question = data as Question;
  const { id } = question;
  answered(checker, question).then(
    (result) => {
      around.postMessage({ id, ok: true, result });
    },
    (error: unknown) => {
      const code = error instanceof RenderRefusal ? error.code : "";
      around.postMessage({ id, ok: false, name: error instanceof Error ? error.name : "", code });
    },
  );
};
