import { expect } from "vitest";
import type { Block, Document } from "../../../../src/model/document.ts";
import { readPdf } from "../../../../src/readers/pdf/index.ts";
import { PDF_LIMITS } from "../../../../src/readers/pdf/limits.ts";
import type { Pdf } from "./writer.ts";

export async function readDocument(source: Pdf | Uint8Array): Promise<Document> {
  const bytes = source instanceof Uint8Array ? source : source.bytes();
  const result = await readPdf(bytes, { limits: PDF_LIMITS });
  if (!result.ok) expect.unreachable(`not read: ${result.reason} ${result.detail}`);
  return result.document;
}

export async function bodyBlocks(source: Pdf | Uint8Array): Promise<readonly Block[]> {
  return (await readDocument(source)).blocks.filter((b) => b.zone === "body");
}

export async function bodyTexts(source: Pdf | Uint8Array): Promise<string[]> {
  return (await bodyBlocks(source)).map((b) => b.text);
}
