import { expect, test } from "vitest";
import { homeOf } from "../../src/checks/home.ts";

test.each([
  ["Ủy ban nhân dân tỉnh Hà Giang", ["tỉnh", "Hà Giang"]],
  ["Ủy ban nhân dân Phường 5", ["phường", "5"]],
  ["Phòng Văn hóa - Xã hội xã Yên Lạc", ["xã", "Yên Lạc"]],
  ["Ủy ban nhân dân thị xã Sông Công", ["thị xã", "Sông Công"]],
  ["Trung tâm Công tác xã hội", null],
])("%s", (name, home) => {
  const found = homeOf({ name } as Parameters<typeof homeOf>[0]);
  expect(found && [found.kind, found.name]).toEqual(home);
});
