/** A number as plans write it: `2.989,5`, `1.250`, `99,86`, `12.5`. Dots part thousands where three digits follow each. */
export const decimal = (text: string): number =>
  Number(
    /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)
      ? text.replaceAll(".", "").replace(",", ".")
      : text.replace(",", "."),
  );
