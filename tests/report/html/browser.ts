import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** A page is looked at in a real browser where there is one, and always in a CI. */
export const hasBrowser = process.env["CI"] === "true" || existsSync(executablePath);
export const title = (name: string): string => (hasBrowser ? name : `${name} – skipped: needs chromium`);

export const openBrowser = async (): Promise<Browser> => {
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath,
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
};
