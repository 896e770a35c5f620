import { describe, expect, it } from "vitest";
import { planOf } from "../../extract/plan-of.ts";
import { formsOf, LISTS, planAround, readingOf, unreadOf } from "./places.mjs";

const unread = unreadOf();

describe.each(LISTS)("the forms of %s", (list) => {
  const forms = formsOf(list).filter(({ place }) => place !== "out");
  const nameOf = ({ place, form }: (typeof forms)[number]): string => `${place} ${form}`;

  it("are read as they say, but for those of unread.txt", () => {
    const wrong = forms.flatMap((form) => {
      const got = readingOf(form, planOf(planAround(form)));
      return got === form.reads || unread.has(nameOf(form))
        ? []
        : [`${nameOf(form)}: ${form.reads} is read as ${got}`];
    });
    expect(wrong).toEqual([]);
  });

  it("of unread.txt are really not read", () => {
    const read = forms.filter(
      (form) => unread.has(nameOf(form)) && readingOf(form, planOf(planAround(form))) === form.reads,
    );
    expect(read.map(nameOf)).toEqual([]);
  });
});

it("every line of unread.txt is a form of a list", () => {
  const all = new Set(LISTS.flatMap(formsOf).map(({ place, form }) => `${place} ${form}`));
  expect([...unread].filter((name) => name !== "" && !all.has(name))).toEqual([]);
});
