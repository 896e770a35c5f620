/** What a second, independent reader sees: stretches of text, with the page where it tells. */
export interface Seen {
  readonly text: string;
  readonly page: number | null;
}

/** mammoth reads no headers and footers and shows no automatic numbers. */
export async function seenByMammoth(bytes: Uint8Array): Promise<readonly Seen[]> {
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.split(/\n+/).map((text) => ({ text, page: null }));
}

/** pdf-parse gives the text in the order of the file's stream, page by page. */
export async function seenByPdfParse(bytes: Uint8Array): Promise<readonly Seen[]> {
  const { PDFParse } = await import("pdf-parse");
  // It takes the bytes over: what it is given is gone afterwards.
  const parser = new PDFParse({ data: Uint8Array.from(bytes) });
  try {
    const { pages } = await parser.getText({ pageJoiner: "" });
    return pages.map(({ text, num }) => ({ text, page: num }));
  } finally {
    await parser.destroy();
  }
}
