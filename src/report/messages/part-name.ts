/** Names a part that was not read; what the file itself calls it follows the colon: `picture: word/media/image1.png`. */
export const partNames =
  (names: ReadonlyMap<string, string>) =>
  (detail: string): string => {
    const known = names.get(detail);
    if (known !== undefined) return known;
    const colon = detail.indexOf(": ");
    const name = colon < 0 ? undefined : names.get(detail.slice(0, colon));
    return name === undefined ? detail : name + detail.slice(colon);
  };
