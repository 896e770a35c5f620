import { startLane, type Lane } from "./lane.ts";

let started: { readonly entry: string; readonly lane: Lane } | null = null;

/** Starts a child before there is anything to do, so that it loads while this process loads. */
export const warm = (entry: string, hint: string): void => {
  started ??= { entry, lane: startLane(entry, hint) };
};

/** Gives the child that was started early once, and new ones after it. */
export const laneFrom =
  (entry: string) =>
  (hint: string): Lane => {
    const early = started;
    started = null;
    return early?.entry === entry && !early.lane.over() ? early.lane : startLane(entry, hint);
  };
