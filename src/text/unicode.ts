const HEAD = 4_096;

type Wide = "utf-16le" | "utf-16be";

/** UTF-16 without its mark: in the Latin script most of every other byte is zero. */
function markless(bytes: Uint8Array): Wide | null {
  const head = bytes.subarray(0, HEAD);
  let [even, odd] = [0, 0];
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even++;
    else odd++;
  });
  const enough = head.length / 8;
  if (even > enough === odd > enough) return null;
  return odd > enough ? "utf-16le" : "utf-16be";
}

/** Which UTF-16 the bytes are, with its mark or without; null when they are none. */
export function wideOf(bytes: Uint8Array): Wide | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return markless(bytes);
}

/** Unicode text, whichever form and mark the program gave it that wrote it: PowerShell and Notepad differ here. */
export const unicodeText = (bytes: Uint8Array): string =>
  new TextDecoder(wideOf(bytes) ?? "utf-8").decode(bytes);
