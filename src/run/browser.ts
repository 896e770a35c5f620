import { spawn } from "node:child_process";
import { platform } from "node:os";

/** What opens a file with the program that the person has chosen for it; none of these is a shell. */
const OPENERS: Readonly<Record<string, string>> = { win32: "explorer.exe", darwin: "open" };

/** Shows a page; `BROWSER` names another program. Whether anything opened is seen on the screen, not here. */
export const showInBrowser = (
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> =>
  new Promise((done) => {
    const program = env["BROWSER"] || (OPENERS[platform()] ?? "xdg-open");
    const started = spawn(program, [path], { detached: true, stdio: "ignore", windowsHide: false });
    started.once("error", () => {
      done();
    });
    started.once("spawn", () => {
      started.unref();
      done();
    });
  });
