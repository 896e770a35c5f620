import { tesseract } from "#machine";

const [SIDE, WHITE, DPI] = [100, 255, 300];

/** Whether the recogniser of letters works in this environment: it is given an empty page. */
export const canRecognise = async (environment: Readonly<Record<string, string>>): Promise<boolean> => {
  const head = Buffer.from(`P5\n${String(SIDE)} ${String(SIDE)}\n255\n`);
  try {
    await tesseract(environment)(Buffer.concat([head, Buffer.alloc(SIDE * SIDE, WHITE)]), DPI);
    return true;
  } catch {
    return false;
  }
};
