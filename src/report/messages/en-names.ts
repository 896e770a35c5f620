import type { Words } from "./words.ts";

export const partsEn: Words["parts"] = {
  objectives: "objectives and targets",
  tasks: "tasks",
  funding: "funding",
  organisation: "organisation of implementation",
  reporting: "reporting",
};

export const groupsEn: Words["groups"] = {
  objectives: "Objectives and targets",
  tasks: "Tasks",
  funding: "Funding",
  organisation: "Organisation",
  reporting: "Reporting",
  bases: "Legal bases and parent plan",
  form: "Format and general",
};

export const verdictsEn: Words["verdicts"] = {
  pass: "met",
  fail: "not met",
  review: "to be reviewed",
  "not-applicable": "not applicable",
};

export const levelsEn: Words["levels"] = { error: "ERROR", warning: "WARNING", info: "NOTE" };

export const confidenceEn: Words["confidence"] = {
  V: "verified in several sources",
  S: "one source",
  I: "inferred from real plans",
  M: "not yet verified against the original",
};

export const officesEn: Words["offices"] = {
  central: "the central level",
  ministry: "ministries",
  province: "provinces",
  district: "districts",
  commune: "communes",
  department: "provincial departments",
};

export const planKindsEn: Words["planKinds"] = {
  programme: "carries out a programme over years",
  annual: "plan for a year",
  inspection: "inspection",
  training: "training",
  event: "event",
  meeting: "meeting",
  emergency: "emergency",
  "summing-up": "summing-up",
  other: "another plan",
};
