/** How far a run is; times in milliseconds. */
export interface State {
  readonly done: number;
  readonly total: number;
  readonly elapsed: number;
}

/** What is known from that: files a second, and the seconds that are left. */
export interface Pace {
  readonly perSecond: number;
  readonly secondsLeft: number;
}

export const paceOf = ({ done, total, elapsed }: State): Pace => {
  const perSecond = done === 0 || elapsed <= 0 ? 0 : (done * 1000) / elapsed;
  return { perSecond, secondsLeft: perSecond === 0 ? 0 : Math.ceil((total - done) / perSecond) };
};

export interface ProgressTarget {
  readonly write: (text: string) => unknown;
  /** A terminal shows one line that changes; anything else gets whole lines, far apart. */
  readonly isTerminal: boolean;
  readonly say: (state: State, pace: Pace) => string;
  readonly now: () => number;
}

export interface Progress {
  /** One more file is done. */
  readonly step: () => void;
  /** Takes the changing line away. */
  readonly end: () => void;
}

/** Short runs are over before anybody wonders; a log is told later and less often. */
const onTerminal = { quietFor: 1000, every: 100 } as const;
const inLog = { quietFor: 10_000, every: 10_000 } as const;

/** Tells a person how a long run goes; a short one and a run of one file say nothing. */
export const startProgress = (total: number, target: ProgressTarget): Progress => {
  const { write, isTerminal, say, now } = target;
  const start = now();
  const { quietFor, every } = isTerminal ? onTerminal : inLog;
  let done = 0;
  let last = start;
  let shown = false;
  return {
    step: () => {
      done++;
      const at = now();
      const elapsed = at - start;
      const isDue = shown ? at - last >= every : elapsed >= quietFor;
      if (done === total || !isDue) return;
      last = at;
      shown = true;
      const state = { done, total, elapsed };
      const line = say(state, paceOf(state));
      write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end: () => {
      if (shown && isTerminal) write("\r\u001b[K");
    },
  };
};
