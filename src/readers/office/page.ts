import type { PageLayout } from "../../model/document.ts";

/** The page of a file that does not tell its own, in millimetres. */
export const A4: PageLayout = { width: 210, height: 297, top: 25.4, bottom: 25.4, left: 25.4, right: 25.4 };

/** A picture of at least this share of the page's width and height is a page of its own. */
const WHOLE_PAGE = 0.6;

export function fillsPage(
  picture: { readonly width: number; readonly height: number },
  layouts: readonly PageLayout[],
): boolean {
  const { width, height } = layouts[0] ?? A4;
  return picture.width >= width * WHOLE_PAGE && picture.height >= height * WHOLE_PAGE;
}
