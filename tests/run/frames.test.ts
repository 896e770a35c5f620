import fc from "fast-check";
import { expect, test } from "vitest";
import { frame, unframe, type Frame } from "../../src/run/isolation/frames.ts";

const cut = (whole: Buffer, sizes: readonly number[]): readonly Buffer[] => {
  const pieces: Buffer[] = [];
  let at = 0;
  for (let i = 0; at < whole.length; i++) {
    const size = sizes[i % sizes.length]!;
    pieces.push(whole.subarray(at, at + size));
    at += size;
  }
  return pieces;
};

test("frames come out as they went in, however the stream is cut", () => {
  const content = fc.record({ header: fc.jsonValue(), bytes: fc.uint8Array({ maxLength: 40 }) });
  const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(content, { maxLength: 6 }), sizes, (all, pieces) => {
      const given: Frame[] = [];
      const feed = unframe(
        10_000,
        (one) => given.push(one),
        () => expect.unreachable(),
      );
      const sent = all.map(({ header, bytes }) => frame(header, bytes));
      for (const piece of cut(Buffer.concat(sent), pieces)) feed(piece);
      expect(given.map(({ header, bytes }) => [header, [...bytes]])).toEqual(
        all.map(({ header, bytes }) => [JSON.parse(JSON.stringify(header)), [...bytes]]),
      );
    }),
  );
});

test("a frame above the cap is refused once, before it is gathered", () => {
  let refused = 0;
  let given = 0;
  const feed = unframe(
    100,
    () => given++,
    () => refused++,
  );
  for (const piece of cut(Buffer.concat([frame("small"), frame("x".repeat(200))]), [30])) feed(piece);
  feed(frame("small"));
  expect([given, refused]).toEqual([1, 1]);
});
