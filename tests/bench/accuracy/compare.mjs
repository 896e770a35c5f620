// How a plan that was read is compared with the truth beside it. Pure functions: (truth, plan) → field → differences.

export const plain = (s) =>
  String(s ?? "")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();

// The same reading of a name as the contract's score: what only narrows and the level word go.
export const body = (s) =>
  plain(s)
    .replace(/^(de nghi|trach nhiem cua) /, "")
    .replace(/\bhdnd\b/g, "hoi dong nhan dan")
    .replace(/\bubnd\b/g, "uy ban nhan dan")
    .replace(/uy ban (mttq|mat tran to quoc)( viet nam)?/, "uy ban mat tran to quoc viet nam")
    .replace(/ (lien quan|tren dia ban|thuoc|vung) ?.*$/, "")
    .replace(/^(bao va phat thanh truyen hinh) .*$/, "$1")
    .replace(/(?<! cac) (tinh|xa|phuong|dac khu|thanh pho)$/, "");

const besideFront = /^cac to chuc (chinh tri xa hoi|thanh vien)/;
const section = (label) => plain(label).replace(/^phan /, "");
const unique = (xs) => [...new Set(xs)];
const number = (v) => (typeof v === "number" ? Math.round(v * 1000) / 1000 : v);

// A truth may say "*" where the contract leaves a component open.
const matches = (want, got) => {
  const a = want.split("|");
  const b = got.split("|");
  return a.length === b.length && a.every((x, i) => x === "*" || x === b[i]);
};

const quantity = ([comparator, value, max, unit, byYear]) => [
  comparator,
  number(value),
  number(max) ?? "-",
  unit === "%" || unit === "*" ? unit : plain(unit),
  byYear ?? "-",
];
const quantities = (list) => list.flatMap(quantity).join("|");
const quantityOf = (q) => [q.comparator, q.value, q.max, q.unit, q.byYear];

const numbers = (list) =>
  list.flatMap((t) => t.map(([, value, max, unit]) => quantity(["", value, max, unit, null]).join("|")));
const inFull = (list, frequency, baseline) => [quantities(list), frequency ?? "-", baseline ?? "-"].join("|");
const nuance = ({ change, modality }) =>
  [change ?? "-", modality === "aspired" || modality === "*" ? modality : "-"].join("|");

const deadline = (kind, recurrence, date, until, relation, more = {}) =>
  [
    kind,
    recurrence,
    date ?? "-",
    until ?? "-",
    relation,
    more.time ?? "-",
    more.offset ?? "-",
    more.invalid ? "invalid" : "-",
  ].join("|");
const offsetOf = (o) => (o ? `${o.n} ${o.unit} ${o.direction}` : null);
const deadlineOf = (d) =>
  deadline(d.kind, d.recurrence, d.date, d.until, d.relation, {
    time: d.time,
    offset: offsetOf(d.offset),
    invalid: d.invalid,
  });
const parties = (date, from, to) =>
  [date, ...[from, to].map((names) => names.map(body).sort().join(" + "))].join("|");
const dated = (d) => (d.kind === "event" ? d.until : d.date || d.offset || d.invalid);

const deadlinesOf = (truth, plan) => {
  const kinds = truth.deadlineKinds ?? ["report", "event"];
  const ignored = (truth.ignoreDeadlines ?? []).map(plain);
  return plan.deadlines
    .filter((d) => kinds.includes(d.kind) && dated(d))
    .filter((d) => !ignored.some((words) => plain(`${d.text} ${d.location.quote}`).includes(words)));
};

const depth = (label) => String(label).split(".").length;
const tasksOf = (truth, plan) => {
  const deepest = Math.max(...truth.tasks.map(depth), 0);
  return plan.tasks.map((t) => t.label).filter((label) => depth(label) <= deepest);
};
const assigned = (due, leads, supports) =>
  [due ?? "-", leads.map(body).join(" + "), supports.map(body).join(" + ")].join("|");

const fields = {
  issuer: (t, p) => [
    [`${t.issuer.level}|${body(t.issuer.name)}`],
    [`${p.issuer?.level}|${body(p.issuer?.name)}`],
  ],
  number: (t, p) => [[String(t.number)], [String(p.number)]],
  issued: (t, p) => [[String(t.issued)], [String(p.issued)]],
  period: (t, p) => [[String(t.period)], [String(p.period)]],
  bases: (t, p) => [t.bases.map(plain), unique(p.bases.filter((b) => b.number).map((b) => plain(b.number)))],
  sections: (t, p) => [
    Object.entries(t.sections).flatMap(([role, label]) =>
      label === null ? [] : [`${role}|${section(label)}`],
    ),
    unique(
      p.sections
        .filter((s) => s.role in t.sections)
        .map((s) => `${s.role}|${s.closing ? "closing" : section(s.label)}`),
    ),
  ],
  targets: (t, p) => {
    const got = p.targets.filter((x) => x.quantities.length > 0);
    return {
      "target numbers": [
        numbers(t.targets.map((x) => x.quantities)),
        numbers(got.map((x) => x.quantities.map(quantityOf))),
      ],
      "targets in full": [
        t.targets.map((x) => inFull(x.quantities, x.frequency, x.baselineYear)),
        got.map((x) => inFull(x.quantities.map(quantityOf), x.frequency, x.baselineYear)),
      ],
      "change, modality": [
        t.targets.map((x) => `${quantities(x.quantities)}|${nuance(x)}`),
        got.map((x) => `${quantities(x.quantities.map(quantityOf))}|${nuance(x)}`),
      ],
    };
  },
  withoutNumber: (t, p) => [
    Array(t.withoutNumber).fill("target without number"),
    p.targets.filter((x) => x.quantities.length === 0).map(() => "target without number"),
  ],
  deadlines: (t, p) => {
    const got = deadlinesOf(t, p);
    const named = t.deadlines.filter((d) => d[5]?.to);
    const channelled = t.deadlines.filter((d) => d[5]?.via);
    return {
      deadlines: [unique(t.deadlines.map((d) => deadline(...d))), unique(got.map(deadlineOf))],
      channels: [
        unique(channelled.map((d) => `${d[2]}|${body(d[5].via)}`)),
        unique(got.filter((d) => d.via).map((d) => `${d.date}|${body(d.via)}`)),
      ],
      ...(named.length > 0 && {
        "who to whom": [
          named.map((d) => parties(d[2], d[5].from, d[5].to)),
          got.map((d) => parties(d.date, d.from, d.to)),
        ],
      }),
    };
  },
  agencies: (t, p) => [
    t.agencies.map((a) => (a === "*" ? a : body(a))),
    p.assignments.map((a) => body(a.agency)).filter((a) => !besideFront.test(a)),
  ],
  tasks: (t, p) => [t.tasks, tasksOf(t, p)],
  assigned: (t, p) => [
    t.assigned.map(([due, leads, supports]) => assigned(due, leads, supports)),
    p.tasks.filter((x) => x.leads.length > 0).map((x) => assigned(x.due, x.leads, x.supports)),
  ],
  recipients: (t, p) => [
    [String(t.recipients)],
    [String(p.recipients.filter((r) => !/^lưu/i.test(r.normalize("NFC"))).length)],
  ],
  signatory: (t, p) => [[plain(t.signatory)], [plain(p.signatory?.name)]],
  findings: (t, p) => [t.findings, p.found],
};

/** field → [expected, given] for every field that the truth speaks of. */
export const compare = (truth, plan) =>
  Object.entries(fields)
    .filter(([name]) => name in truth)
    .flatMap(([name, read]) => {
      const pairs = read(truth, plan);
      return Array.isArray(pairs) ? [[name, ...pairs]] : Object.entries(pairs).map(([k, v]) => [k, ...v]);
    })
    .map(([field, want, got]) => ({ field, ...pairUp(want, got) }));

const pairUp = (want, got) => {
  const left = [...got];
  const exactFirst = [...want].sort((a, b) => a.includes("*") - b.includes("*"));
  const missed = exactFirst.filter((w) => {
    const i = left.findIndex((g) => matches(w, g));
    if (i >= 0) left.splice(i, 1);
    return i < 0;
  });
  return { want: want.length, got: got.length, hit: want.length - missed.length, missed, surplus: left };
};
