import { DEFAULT_LIMITS } from "../../readers/limits.ts";
import { startLane, type Lane } from "./lane.ts";

let started: { readonly entry: string; readonly lane: Lane } | null = null;

/** Starts a child before there is anything to do, so that it loads while this process loads. */
export const warm = (entry: string, hint: string): void => {
  started ??= { entry, lane: startLane(entry, hint) };
};

/** Gives the child that was started early once, and new ones after it. */
export const laneFrom =
  (entry: string) =>
  (hint: string, maxMemory: number): Lane => {
    const early = maxMemory === DEFAULT_LIMITS.maxMemory ? started : null;
    if (early) started = null;
    return early?.entry === entry && !early.lane.over() ? early.lane : startLane(entry, hint, maxMemory);
  };
