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
  let chunks: Uint8Array[] = [];
  let held = 0;
  let needed = LENGTHS;
  let refused = false;
  const take = (whole: Buffer): Buffer => {
    const json = whole.readUInt32LE(0);
    const end = needed;
    const header: unknown = JSON.parse(whole.toString("utf8", LENGTHS, LENGTHS + json));
    given({ header, bytes: whole.subarray(LENGTHS + json, end) });
    return whole.subarray(end);
  };
  return (chunk: Buffer): void => {
    if (refused) return;
    chunks.push(chunk);
    held += chunk.length;
    while (held >= needed) {
      let whole: Buffer = Buffer.concat(chunks);
      if (needed === LENGTHS) needed = LENGTHS + whole.readUInt32LE(0) + whole.readUInt32LE(4);
      if (needed - LENGTHS > cap) {
        refused = true;
        chunks = [];
        tooLarge();
        return;
      }
      if (held >= needed) {
        whole = take(whole);
        needed = LENGTHS;
      }
      chunks = [whole];
      held = whole.length;
    }
  };
};
