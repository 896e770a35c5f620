/** Little-endian numbers in bytes. To read past the end is an error of its own, as it is for Node's buffers. */
const need = (bytes: Uint8Array, at: number, size: number): void => {
  if (!(at >= 0 && at + size <= bytes.length))
    throw new RangeError(`no ${String(size)} bytes at ${String(at)}`);
};

export const u16 = (bytes: Uint8Array, at: number): number => {
  need(bytes, at, 2);
  return bytes[at]! | (bytes[at + 1]! << 8);
};

export const u32 = (bytes: Uint8Array, at: number): number => {
  need(bytes, at, 4);
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
};

export const u64 = (bytes: Uint8Array, at: number): number =>
  u32(bytes, at) + u32(bytes, at + 4) * 0x1_0000_0000;

export const putU16 = (bytes: Uint8Array, at: number, value: number): void => {
  need(bytes, at, 2);
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
};

export const putU32 = (bytes: Uint8Array, at: number, value: number): void => {
  putU16(bytes, at, value);
  putU16(bytes, at + 2, value >>> 16);
};

export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
