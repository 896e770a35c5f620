// The scripts of the folder for Windows, as text. cmd.exe wants CRLF; what is no ASCII comes after the change of code page.
const script = (...lines) => ["@echo off", "setlocal", "chcp 65001 >nul", ...lines, ""].join("\r\n");

export const scripts = {
  "kh-check.cmd": script('"%~dp0node.exe" "%~dp0bin\\kh-check.js" %*'),
  // Delayed expansion comes after the folder's name is kept: a name may hold an exclamation mark.
  "Kiểm tra kế hoạch.cmd": script(
    'set "here=%~dp0"',
    "setlocal EnableDelayedExpansion",
    'set "KH_CHECK_CALLED=!cmdcmdline!"',
    '"!here!node.exe" "!here!bin\\open-dropped.cjs" "%~1" "%~2" "%~3" "%~4" "%~5"',
    "if errorlevel 2 pause",
    // What is left of the line, after a sign that cmd.exe misread, must not be run.
    "exit",
  ),
  "Thêm vào chuột phải.cmd": script('"%~dp0node.exe" "%~dp0bin\\right-click.cjs" add', "pause"),
  "Bỏ khỏi chuột phải.cmd": script('"%~dp0node.exe" "%~dp0bin\\right-click.cjs" remove', "pause"),
};
