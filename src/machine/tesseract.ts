import { spawn } from "node:child_process";
import { OcrUnavailable, type Recognise } from "./recognise.ts";

const LANGUAGE = "vie";
const TIMEOUT_MS = 60_000;
const MAX_OUTPUT = 32 * 1024 * 1024;

/**
 * Asks the program `tesseract` (Debian: tesseract-ocr, tesseract-ocr-vie), which is found by the PATH of the
 * environment. It is given the picture and nothing else, and one thread: several take longer for one page.
 */
export const tesseract =
  (environment: Readonly<Record<string, string | undefined>>): Recognise =>
  (picture, dpi) =>
    new Promise((resolve, reject) => {
      const program = spawn("tesseract", ["stdin", "stdout", "-l", LANGUAGE, "--dpi", String(dpi), "tsv"], {
        timeout: TIMEOUT_MS,
        env: { ...environment, OMP_THREAD_LIMIT: "1" },
        stdio: ["pipe", "pipe", "pipe"],
      });
      const out: Buffer[] = [];
      let [size, complaint] = [0, ""];
      program.stdout.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= MAX_OUTPUT) out.push(chunk);
      });
      program.stderr.on("data", (chunk: Buffer) => {
        complaint = (complaint + chunk.toString("utf8")).slice(0, 4_000);
      });
      program.on("error", () => reject(new OcrUnavailable("no-program")));
      program.on("close", (code) => {
        if (code === 0 && size <= MAX_OUTPUT) resolve(Buffer.concat(out).toString("utf8"));
        else reject(new OcrUnavailable(/language/i.test(complaint) ? "no-language" : "failed"));
      });
      // A program that ends early closes its input; its exit tells why.
      program.stdin.on("error", () => undefined);
      program.stdin.end(picture);
    });
