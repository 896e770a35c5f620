import { queueWords } from "../../report/messages/queue-words.ts";
import { safeText } from "../../report/safe-text.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import type { Context } from "../io.ts";
import type { Options } from "../options.ts";
import { withQueue } from "./open.ts";

const mostNamed = 20;

/** `kh-check queue status`: progress, from any terminal. */
export const status = async (
  { options }: { readonly options: Options },
  context: Context,
): Promise<ExitCode> => {
  const words = queueWords[context.lang];
  const lines = await withQueue(options, context, async ({ store }) => {
    const counts = await store.counts();
    const failed = await store.failed(mostNamed);
    return [
      words.state({ ...counts, workers: await store.workers() }),
      ...failed.map(({ path, why }) => `  ${words.refusal(path, why)}`),
    ];
  });
  for (const line of lines) context.io.stdout.write(`${safeText(line)}\n`);
  return exitCodes.ok;
};
