import { rememberingFor } from "./remember.ts";
import { sentence, type Sentence } from "./similarity.ts";
import { syllables } from "./tokens.ts";

/** How telling a syllable is. */
type Weigh = (syllable: string) => number;

/** Words of time, number and order: they are compared apart, and every sentence of a plan has some. */
const EMPTY = new Set(
  syllables(
    "hằng hàng năm tháng quý ngày đến từ trở lên ít nhất tối thiểu đạt phấn đấu mỗi các những và của cho về theo trong tại có được với là để ở trên do bảo đảm đảm việc thực hiện tổ chức triển khai một số",
  ),
);

/** Of fewer words nobody can say that they are the same in short. */
const FEWEST = 5;

/** The words of a sentence that tell what it is about. */
export const telling = rememberingFor(
  ({ words }: Sentence): ReadonlySet<string> =>
    new Set(words.filter((word) => !EMPTY.has(word) && !/\d/.test(word))),
);

/**
 * How far one sentence says what another says, in words of its own: 0 to 1. Weighted words in common, measured by
 * both sentences and by the shorter one, since a draft may say the same in fewer words.
 */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>, weigh: Weigh): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common += weigh(word);
  if (common === 0) return 0;
  const [a, b] = [weight(one, weigh), weight(other, weigh)];
  const alike = (2 * common) / (a + b);
  return Math.min(one.size, other.size) < FEWEST ? alike : (common / Math.min(a, b) + alike) / 2;
}

const weight = (words: Iterable<string>, weigh: Weigh) => {
  let sum = 0;
  for (const word of words) sum += weigh(word);
  return sum;
};

export const tellingWords = (text: string): ReadonlySet<string> => telling(sentence(text));
