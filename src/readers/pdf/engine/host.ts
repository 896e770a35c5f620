/** What the engine lives in: memory that it may grow, and nothing else. No file, clock zone, network or variable of the machine reaches it, so a document reads alike everywhere. */

/** Functions of the engine by name; every argument and result is a number. */
export type Exports = Readonly<Record<string, (...args: number[]) => number>>;

/** An instance of the engine. */
export interface Engine {
  readonly call: Exports;
  readonly memory: WebAssembly.Memory;
  /** Whether it asked for more memory than it may have. */
  readonly starved: () => boolean;
}

/** The engine found no way to go on. */
export class EngineStopped extends Error {}

const NO_ENTRY = -44;
const BAD_FILE = 8;
const PAGE_BYTES = 65_536;

interface Inside {
  memory: WebAssembly.Memory;
  table: WebAssembly.Table;
  call: Exports;
}

/** The engine leaves deep C++ calls by throwing numbers; anything else is a true failure and goes on up. */
function guarded(inside: () => Inside) {
  return (index: number, ...args: number[]): number => {
    const { call, table } = inside();
    const stack = call["emscripten_stack_get_current"]!();
    try {
      return (table.get(index) as (...a: number[]) => number)(...args);
    } catch (error) {
      call["_emscripten_stack_restore"]!(stack);
      if (typeof error !== "number") throw error;
      call["setThrew"]!(1, 0);
      return 0;
    }
  };
}

function grow(memory: WebAssembly.Memory, wanted: number, most: number): number {
  const had = memory.buffer.byteLength;
  const bytes = wanted >>> 0;
  if (bytes > most) return 0;
  const target = Math.min(most, Math.max(bytes, Math.ceil(had * 1.2)));
  try {
    memory.grow(Math.ceil((target - had) / PAGE_BYTES));
    return 1;
  } catch {
    return 0;
  }
}

/** Starts a fresh engine that never uses more than `memoryBytes`. */
export function start(module: WebAssembly.Module, memoryBytes: number): Engine {
  let inside: Inside | null = null;
  let starved = false;
  const own = (): Inside => inside!;
  const invoke = guarded(own);
  const absent = (): number => NO_ENTRY;
  const badFile = (): number => BAD_FILE;
  const nothing = (): number => 0;
  const zero = (at: number, bytes: number): void => {
    new Uint8Array(own().memory.buffer, at, bytes).fill(0);
  };
  const env: Record<string, unknown> = {
    _abort_js: () => {
      throw new EngineStopped();
    },
    _emscripten_throw_longjmp: () => {
      throw Infinity;
    },
    emscripten_date_now: nothing,
    emscripten_resize_heap: (wanted: number) => {
      const granted = grow(own().memory, wanted, memoryBytes);
      if (granted === 0) starved = true;
      return granted;
    },
    _tzset_js: nothing,
    _localtime_js: (_time: bigint, at: number) => {
      zero(at, 44);
    },
    _gmtime_js: (_time: bigint, at: number) => {
      zero(at, 44);
    },
  };
  const wasi: Record<string, unknown> = {
    environ_sizes_get: (count: number, size: number) => {
      zero(count, 4);
      zero(size, 4);
      return 0;
    },
    environ_get: nothing,
  };
  for (const { module: room, name } of WebAssembly.Module.imports(module)) {
    if (room === "env") env[name] ??= name.startsWith("invoke_") ? invoke : absent;
    else wasi[name] ??= badFile;
  }
  const { exports } = new WebAssembly.Instance(module, {
    env: env as WebAssembly.ModuleImports,
    wasi_snapshot_preview1: wasi as WebAssembly.ModuleImports,
  });
  const call = exports as unknown as Exports;
  inside = {
    call,
    memory: exports["memory"] as WebAssembly.Memory,
    table: exports["__indirect_function_table"] as WebAssembly.Table,
  };
  call["emscripten_stack_init"]!();
  call["__wasm_call_ctors"]!();
  call["FPDF_InitLibrary"]!();
  return { call, memory: inside.memory, starved: () => starved };
}
