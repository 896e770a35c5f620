import type { Bytes } from "./bytes.ts";

/** One property as the file keeps it: a code, and where its operand stands. */
export interface Property {
  readonly code: number;
  readonly at: number;
  readonly size: number;
}

/** Sizes of operands by the upper three bits of the code; 0 where the operand says it itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;

function operandSize(bytes: Bytes, code: number, at: number): { at: number; size: number } {
  const size = SIZES[code >> 13]!;
  if (size !== 0) return { at, size };
  if (code === DEFINE_TABLE) return { at: at + 2, size: Math.max(0, bytes.u16(at) - 1) };
  const own = bytes.u8(at);
  if (code === CHANGE_TABS && own === 255) {
    const deleted = bytes.u8(at + 1);
    const added = bytes.u8(at + 2 + deleted * 4);
    return { at: at + 1, size: 2 + deleted * 4 + added * 3 };
  }
  return { at: at + 1, size: own };
}

/** The properties of a list in their order; a list that is cut off ends where it is cut. */
export function propertiesIn(bytes: Bytes, from = 0): readonly Property[] {
  const found: Property[] = [];
  for (let at = from; at + 3 <= bytes.length;) {
    const code = bytes.u16(at);
    if (code === DEFINE_TABLE && at + 4 > bytes.length) break;
    const operand = operandSize(bytes, code, at + 2);
    if (operand.at + operand.size > bytes.length) break;
    found.push({ code, ...operand });
    at = operand.at + operand.size;
  }
  return found;
}
