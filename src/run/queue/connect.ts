import { Redis } from "ioredis";

export type Connected =
  | { readonly ok: true; readonly redis: Redis; readonly durable: boolean; readonly evicts: boolean }
  | { readonly ok: false; readonly why: "unreachable" | "refused" | "too-old"; readonly detail: string };

const connectTimeout = 5000;
const oldest = [6, 2] as const;

const fieldOf = (info: string, name: string): string =>
  new RegExp(`^${name}:(.*)$`, "m").exec(info)?.[1]?.trim() ?? "";

const isTooOld = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
};

/** An answer of Redis, as against none: a password is asked for, or this command is not allowed. */
const isReply = (error: unknown): error is Error => error instanceof Error && error.name === "ReplyError";

/** Codes say what went wrong; an address in a message could hold a password. */
const codeOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? /^[A-Z]{2,}/.exec(message)?.[0] ?? "ETIMEDOUT";
};

/**
 * A connection that was good once waits for Redis to come back whenever it goes; one that never was is given up.
 * `onLost` and `onBack` tell of the times between.
 */
export const connect = async (
  url: string,
  told: { readonly onLost: () => void; readonly onBack: () => void },
): Promise<Connected> => {
  let ready = false;
  let lost = false;
  let last: unknown = null;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (ready ? Math.min(times * 200, 2000) : null),
  });
  redis.on("error", (error) => {
    last = error;
  });
  redis.on("close", () => {
    if (ready && !lost) told.onLost();
    lost = ready;
  });
  redis.on("ready", () => {
    if (lost) told.onBack();
    lost = false;
  });
  try {
    await redis.connect();
    const info = await redis.info();
    const version = fieldOf(info, "redis_version");
    if (isTooOld(version)) {
      redis.disconnect();
      return { ok: false, why: "too-old", detail: version };
    }
    ready = true;
    return {
      ok: true,
      redis,
      durable: fieldOf(info, "aof_enabled") === "1",
      evicts: fieldOf(info, "maxmemory") !== "0" && fieldOf(info, "maxmemory_policy") !== "noeviction",
    };
  } catch (error) {
    redis.disconnect();
    const cause = isReply(error) ? error : (last ?? error);
    return { ok: false, why: isReply(cause) ? "refused" : "unreachable", detail: codeOf(cause) };
  }
};

/** Ends a connection without an event that somebody would take for an outage. */
export const disconnect = (redis: Redis): void => {
  redis.removeAllListeners("close");
  redis.disconnect();
};
