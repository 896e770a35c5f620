/** What passes between supervisor and child: a header as JSON, then bytes. Two lengths stand before them. */
export interface Frame {
  readonly header: unknown;
  readonly bytes: Uint8Array;
}

const LENGTHS = 8;

export const frame = (header: unknown, bytes: Uint8Array = new Uint8Array()): Buffer => {
  const json = Buffer.from(JSON.stringify(header), "utf8");
  const lengths = Buffer.alloc(LENGTHS);
  lengths.writeUInt32LE(json.length, 0);
  lengths.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([lengths, json, bytes]);
};

/** Takes a stream's chunks as they come and gives each whole frame; one above `cap` bytes is never gathered. */
export const unframe = (cap: number, given: (frame: Frame) => void, tooLarge: () => void) => {
  let chunks: Buffer[] = [];
  let held = 0;
  /** Length of the frame that is coming; null while that is not known. */
  let length: number | null = null;
  let refused = false;
  const joined = (): Buffer => {
    const whole = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    chunks = [whole];
    return whole;
  };
  const take = (end: number): void => {
    const whole = joined();
    chunks = whole.length === end ? [] : [whole.subarray(end)];
    held -= end;
    length = null;
    const json = LENGTHS + whole.readUInt32LE(0);
    const header: unknown = JSON.parse(whole.toString("utf8", LENGTHS, json));
    given({ header, bytes: whole.subarray(json, end) });
  };
  return (chunk: Buffer): void => {
    if (refused) return;
    chunks.push(chunk);
    held += chunk.length;
    while (held >= (length ?? LENGTHS)) {
      if (length !== null) {
        take(length);
        continue;
      }
      const start = chunks[0]!.length < LENGTHS ? joined() : chunks[0]!;
      length = LENGTHS + start.readUInt32LE(0) + start.readUInt32LE(4);
      if (length - LENGTHS <= cap) continue;
      refused = true;
      chunks = [];
      tooLarge();
      return;
    }
  };
};
