import type { ReadOptions } from "../readers/index.ts";
import type { Context, Io } from "./io.ts";
import { tell } from "./io.ts";
import { limitsOf } from "./limit-options.ts";
import type { Options } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** Seconds for a file whose pages are recognised one after the other. */
const OCR_TIMEOUT = 600;

/** What another program needs to start and to find its data. */
const KEPT = ["PATH", "PATHEXT", "SystemRoot", "ProgramFiles", "TEMP", "TMP", "TMPDIR", "TESSDATA_PREFIX"];

const environmentOf = ({ env }: Io): Readonly<Record<string, string>> =>
  Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Asked before the first file is read: a run that was to recognise letters and cannot is a wrong run. */
const recogniserOf = async (io: Io): Promise<Pick<ReadOptions, "ocr">> => {
  const environment = environmentOf(io);
  const { canRecognise } = await import("../run/recogniser.ts");
  if (!(await canRecognise(environment))) throw new UsageError((words) => words.ocrUnavailable);
  return { ocr: environment };
};

const converterOf = async (
  timeout: number,
  { io, words }: Context,
): Promise<Pick<ReadOptions, "convert">> => {
  const { libreOffice } = await import("../run/libreoffice.ts");
  const told = new Set<string>();
  const note = (why: "missing" | "failed"): void => {
    if (!told.has(why)) tell(io, words.libreOffice[why]);
    told.add(why);
  };
  return { convert: libreOffice(environmentOf(io), timeout, note) };
};

/** How files are read, from the options that every reading command has. */
export const readingOf = async (options: Options, context: Context): Promise<ReadOptions> => {
  const limits = limitsOf(options);
  const timeout = options.ocr && options.timeout === undefined ? OCR_TIMEOUT : limits.timeout;
  return {
    revisions: options.revisions === "original" ? "original" : "accepted",
    limits: { ...limits, timeout },
    isolation: options.isolation !== "off",
    ...(options.verifyReading ? { verify: true } : {}),
    ...(options.ocr ? await recogniserOf(context.io) : {}),
    ...(options.useLibreoffice ? await converterOf(limits.timeout, context) : {}),
  };
};
