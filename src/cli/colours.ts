import { Chalk } from "chalk";
import type { Paint, Style } from "../report/layout.ts";

const chalk = new Chalk({ level: 1 });

const styles: Readonly<Record<Style, (text: string) => string>> = {
  title: chalk.bold.underline,
  heading: chalk.bold.cyan,
  error: chalk.bold.red,
  warning: chalk.bold.yellow,
  info: chalk.bold.blue,
  pass: chalk.green,
  dim: chalk.dim,
  strong: chalk.bold,
};

export const colours: Paint = (text, style) => styles[style](text);
