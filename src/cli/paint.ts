import { noPaint, type Paint } from "../report/layout.ts";
import type { Io } from "./io.ts";

const wanted = (choice: "auto" | "always" | "never", { env, stdout }: Io): boolean => {
  if (choice !== "auto") return choice === "always";
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0";
  if (env["NO_COLOR"]) return false;
  return stdout.isTTY === true && env["TERM"] !== "dumb";
};

/** Colours when the person or the terminal asks for them; the library is loaded only then. */
export const paintFor = async (choice: "auto" | "always" | "never", io: Io): Promise<Paint> =>
  wanted(choice, io) ? (await import("./colours.ts")).colours : noPaint;
