/* eslint-disable @typescript-eslint/no-require-imports -- it stands beside the bundle, in a folder without npm */
// right-click.cjs add|remove: the entry of the right mouse button and of “Send to”, for this person only: no rights are
// needed, and removing leaves nothing behind.
"use strict";
const { execFileSync } = require("node:child_process");
const { existsSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const LABEL = "Kiểm tra kế hoạch";
const ENDINGS = ["docx", "docm", "doc", "pdf", "odt", "rtf"];
const keyOf = (ending) => `HKCU\\Software\\Classes\\SystemFileAssociations\\.${ending}\\shell\\kh-check`;

/** Explorer starts node.exe itself: no shell stands between, which would misread names. */
const commandIn = (folder) => `"${folder}\\node.exe" "${folder}\\bin\\kh-check.js" open "%1"`;

/** Calls of reg.exe, in order. */
exports.calls = (action, folder) =>
  ENDINGS.flatMap((ending) =>
    action === "add"
      ? [
          ["add", keyOf(ending), "/ve", "/d", LABEL, "/f"],
          ["add", `${keyOf(ending)}\\command`, "/ve", "/d", commandIn(folder), "/f"],
        ]
      : [["delete", keyOf(ending), "/f"]],
  );

/** What stands in “Send to”: the same script, which knows where the folder is. */
exports.sendTo = (script, folder) => script.replace('set "here=%~dp0"', `set "here=${folder}\\"`);

const run = () => {
  const folder = join(__dirname, "..");
  const sendToFolder = join(process.env.APPDATA || folder, "Microsoft/Windows/SendTo");
  const link = join(sendToFolder, `${LABEL}.cmd`);
  const add = process.argv[2] === "add";
  for (const call of exports.calls(add ? "add" : "remove", folder))
    try {
      execFileSync("reg.exe", call, { stdio: "ignore" });
    } catch (error) {
      // An entry that is not there needs no removing.
      if (add) throw error;
    }
  if (add && existsSync(sendToFolder))
    writeFileSync(link, exports.sendTo(readFileSync(join(folder, `${LABEL}.cmd`), "utf8"), folder));
  else if (!add) rmSync(link, { force: true });
  process.stdout.write(add ? "Đã thêm “Kiểm tra kế hoạch” vào chuột phải và mục Gửi tới.\n" : "Đã bỏ.\n");
};

if (require.main === module) run();
