import type { GivenFile } from "../checker.ts";
import { notChecked } from "../check-plan.ts";
import type { FileReport } from "../model/report.ts";
import { DEFAULT_LIMITS, limitDetail } from "../readers/limits.ts";
import type { Answer, Asked, Begin, Kind } from "./protocol.ts";

/** What a worker could not do, with the code of a refusal where it is one. */
export class Refused extends Error {
  readonly code: string;

  constructor(name: string, code: string) {
    super(name);
    this.code = code;
  }
}

class Ended extends Error {}

/** Works on drafts one after the other, in a thread that is ended when a draft takes too long. */
export interface Desk {
  readonly check: (file: GivenFile) => Promise<FileReport>;
  readonly ask: <K extends Kind>(kind: K, given: Asked[K]["given"]) => Promise<Asked[K]["result"]>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export const openDesk = (code: string, begin: Begin, seconds = DEFAULT_LIMITS.timeout): Desk => {
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  const end = (why: Error): void => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  };
  const started = (): Worker => {
    const made = new Worker(address);
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) one?.resolve(data.result);
      else one?.reject(new Refused(data.name, data.code));
    };
    made.onerror = (event) => {
      event.preventDefault();
      end(new Refused("Error", ""));
    };
    made.postMessage(begin);
    return made;
  };

  const ask: Desk["ask"] = async (kind, given) => {
    const id = ++last;
    worker ??= started();
    const timer = setTimeout(() => {
      end(new Ended());
    }, seconds * 1000);
    try {
      return await new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
        worker!.postMessage({ id, kind, given });
      });
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    ask,
    check: async (file) => {
      try {
        return await ask("check", file);
      } catch (error) {
        if (error instanceof Ended)
          return notChecked(file.name, "timed-out", limitDetail("timeout", { timeout: seconds }));
        return notChecked(file.name, "reader-crashed", error instanceof Error ? error.message : "");
      }
    },
    close: () => {
      end(new Ended());
      URL.revokeObjectURL(address);
    },
  };
};
