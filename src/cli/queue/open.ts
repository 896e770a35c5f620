import { queueWords } from "../../report/messages/queue-words.ts";
import { connect, disconnect } from "../../run/queue/connect.ts";
import { openStore, type Store } from "../../run/queue/store.ts";
import { engineFor } from "../crew.ts";
import { tell, type Context } from "../io.ts";
import type { Options } from "../options.ts";
import { UsageError } from "../usage-error.ts";
import { version } from "../version.ts";

type Redis = Extract<Awaited<ReturnType<typeof connect>>, { ok: true }>["redis"];

export interface OpenQueue {
  readonly redis: Redis;
  readonly store: Store;
  readonly engine: string;
  readonly close: () => Promise<void>;
}

/** The address, which may hold a password: it is never said again. */
const addressOf = ({ redis }: Options, { io, lang }: Context): URL => {
  const written = redis ?? io.env["KH_CHECK_REDIS"];
  if (!written) throw new UsageError(() => queueWords[lang].needsRedis);
  const url = URL.canParse(written) ? new URL(written) : null;
  if (!url || !/^rediss?:$/.test(url.protocol) || url.hostname === "" || !/^\/?\d*$/.test(url.pathname))
    throw new UsageError(() => queueWords[lang].badRedis);
  return url;
};

/** Builds of one version may differ; people tell them apart by the first signs. */
const buildName = (engine: string): string => `${version}-${engine.slice(0, 6)}`;

const noteOthers = async (store: Store, engine: string, { io, lang }: Context): Promise<void> => {
  for (const other of await store.others())
    tell(io, queueWords[lang].otherVersion(other.version, buildName(engine), other.waiting));
};

/** Connects, says what is amiss with this Redis, and opens the queue of this build. */
export const openQueue = async (options: Options, context: Context): Promise<OpenQueue> => {
  const { io, lang } = context;
  const words = queueWords[lang];
  const url = addressOf(options, context);
  const note = (sentence: string) => () => {
    tell(io, sentence);
  };
  const connected = await connect(url.href, { onLost: note(words.lost), onBack: note(words.back) });
  if (!connected.ok) {
    const { why, detail } = connected;
    throw new UsageError(() => (why === "too-old" ? words.tooOld(detail) : words[why](url.host, detail)));
  }
  const { redis, durable, evicts } = connected;
  if (!durable) tell(io, words.notDurable);
  if (evicts) tell(io, words.evicts);
  const engine = await engineFor(io);
  const store = openStore(redis, engine, buildName(engine));
  await noteOthers(store, engine, context);
  return {
    redis,
    store,
    engine,
    close: async () => {
      await store.close();
      disconnect(redis);
    },
  };
};

/** Does something with the queue and closes it, however it ends. */
export const withQueue = async <T>(
  options: Options,
  context: Context,
  act: (queue: OpenQueue) => Promise<T>,
): Promise<T> => {
  const queue = await openQueue(options, context);
  try {
    return await act(queue);
  } finally {
    await queue.close();
  }
};
