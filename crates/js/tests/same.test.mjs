// The package and the native program answer the same, byte for byte, over the same lines.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { assess, explainStatus, figures, form, hours, status, validate, whodas, whodasWith } from "assessment-js";
import { assertSame, chance, drafts, languages, program, whole } from "./lines.mjs";

const vectors = JSON.parse(readFileSync("../core/tests/data/whodas-vectors.json", "utf8"));

const pick = ({ id, ...all }, names) => ({ id, ...Object.fromEntries(names.map((name) => [name, all[name]])) });

test("WHODAS: the given vectors", () => {
  const lines = vectors.scoring_vectors.map((vector) => pick(vector, ["works_or_studies", "answers_0_4"]));
  assert.ok(lines.length >= 14);
  assertSame(lines, whodas, "whodas");
  vectors.scoring_vectors.forEach((vector, at) => {
    const { id, ...answer } = whodas(lines[at]);
    assert.deepEqual(answer, vector.expected, id);
  });
});

test("WHODAS: answers that are missing, wrong, unknown or not asked, and what is not scored", () => {
  const next = chance(1);
  const items = Object.keys(vectors.scoring_vectors[0].answers_0_4);
  const odd = [null, 5, -1, 2.5, 1e21, 3.0];
  const lines = [];
  for (let id = 0; id < 600; id += 1) {
    const answers_0_4 = {};
    for (const item of items) {
      const chosen = next(60);
      if (chosen > 1) answers_0_4[item] = chosen === 2 ? odd[next(next(3) ? 1 : odd.length)] : next(5);
    }
    if (next(20) === 0) answers_0_4["Z9"] = answers_0_4["D9.1"] = next(5);
    const line = { id, works_or_studies: next(3) > 0, answers_0_4 };
    if (next(4) === 0) line.not_scored = { H1: next(40), "D5.9": ["yes", "no", null][next(3)], "D5.01": next(31) };
    lines.push(line);
  }
  assertSame(lines, whodas, "whodas");
  const kinds = new Set(lines.map((line) => whodas(line).status));
  assert.deepEqual([...kinds].sort(), ["error", "not_scorable", "ok"]);
});

test("WHODAS: an agency's table, its groups, and by which rules", () => {
  const scores = (most) => Array.from({ length: most + 1 }, (_, raw) => `${100 * raw * raw}/${most * most}`);
  const table = (id, item_set) => ({ id, version: "1", item_set, raw_min: 0, raw_max: 4 * item_set, score: scores(4 * item_set) });
  const tables = [table("long", 36), table("short", 32)];
  const folder = mkdtempSync(join(tmpdir(), "tables-"));
  const files = tables.map((one) => join(folder, `${one.id}.json`));
  tables.forEach((one, at) => writeFileSync(files[at], JSON.stringify(one)));
  const lines = vectors.scoring_vectors.map((vector) => pick(vector, ["works_or_studies", "answers_0_4"]));
  const own = { none_to: 20, severe_from: "45.5", very_severe_from: 70 };
  for (const [extras, options] of [
    [{}, []],
    [{ about: true, preset: "alt_severe_45" }, ["--about", "--groups=alt_severe_45"]],
    [{ tables, cut_offs: own }, ["--table", files[0], "--table", files[1], "--groups=20,45.5,70"]],
    [{ tables: [tables[1]], preset: null }, ["--table", files[1]]],
  ]) {
    assertSame(lines, (line) => whodasWith(line, extras), "whodas", ...options);
  }
  rmSync(folder, { recursive: true });
  const found = lines.map((line) => whodasWith(line, { tables, preset: "default" })).filter(({ status }) => status === "ok");
  assert.deepEqual([...new Set(found.map(({ rasch }) => rasch.table))].sort(), ["long", "short"]);
  assert.ok(found.every(({ groups }) => groups.rasch && groups.surrogate));
});

test("status: the given vectors", () => {
  const lines = vectors.status_vectors.map((vector) => pick(vector, ["whodas", "percent"]));
  assertSame(lines, status, "status");
  vectors.status_vectors.forEach((vector, at) => {
    const { id, ...answer } = status(lines[at]);
    assert.deepEqual(answer, vector.expected, id);
  });
});

test("status: whole numbers, decimals, fractions, weights, presets, and what is out of range", () => {
  const next = chance(2);
  const number = () => [next(101), next(10001) / 100, `${next(5300)}/53`, `${next(100)}.25`, 100.5, 0][next(6)];
  const lines = [];
  for (let id = 0; id < 600; id += 1) {
    const line = { id: `${id}`, whodas: number(), percent: number() };
    if (next(3) === 0) line.weights = [next(101) / 100, "1/3"];
    if (next(4) === 0) line.preset = ["default", "alt_severe_45", "alt_very_severe_50", "none"][next(4)];
    if (next(5) === 0) line.cut_offs = { none_to: next(30), severe_from: `${40 + next(10)}.5`, very_severe_from: 60 };
    if (next(3) === 0) line.origin = [{ kind: "given" }, { kind: "surrogate" }, { kind: "rasch", table: "bg", version: "2" }][next(3)];
    lines.push(line);
  }
  assertSame(lines, status, "status");
  for (const day of ["2018-06-01", "2026-11-22"]) {
    assertSame(lines, (line) => explainStatus(line, day), "status", "--explain", "--as-of", day);
  }
});

test("hours: every age group, days with and without figures, totals missing and too high", () => {
  const next = chance(3);
  const sections = ["motor", "self-care", "orientation", "psycho-social", "social-functioning", "home-activities", "relationships"];
  const lines = [];
  for (let id = 0; id < 600; id += 1) {
    const totals = {};
    for (const section of sections) if (next(40)) totals[section] = next(next(15) ? 30 : 9000);
    const date = ["2019-09-01", "2020-05-01", "2021-01-01", "2018-01-01", "2026-11-22"][next(5)];
    lines.push({ ...(next(2) ? { id: next(2) ? id : `${id}` } : {}), date, age: next(110), totals });
  }
  assertSame(lines, hours, "hours");
  const kinds = new Set(lines.map((line) => hours(line).error ?? "estimate"));
  assert.deepEqual([...kinds].sort(), ["estimate", "missing", "no-figure", "too-high"]);
});

test("drafts: problems, profile and measures on days of different law", () => {
  const lines = [{ answers: {} }, { answers: { "no-such-question": "a" } }, ...drafts(60, chance(4))];
  const verdicts = new Set();
  const prompts = new Set();
  for (const day of ["2026-11-22", "2025-06-30", "2022-03-01", "2018-01-01"]) {
    assertSame(lines, (draft) => assess(draft, day), "assess", "--as-of", day);
    for (const draft of lines) {
      const { form, rules_as_of, complete, problems, assessment, look_again } = assess(draft, day);
      assert.deepEqual(validate(draft, day), { form, rules_as_of, complete, problems, look_again });
      for (const { text } of look_again) prompts.add(text);
      for (const { verdict } of assessment.outcomes) verdicts.add(verdict);
    }
  }
  assert.ok(prompts.size > 2);
  const texts = JSON.parse(readFileSync("node_modules/assessment-js/texts/bg.json", "utf8"));
  for (const key of prompts) assert.equal(typeof texts[key], "string", key);
  assert.deepEqual([...verdicts].sort(), ["more-information", "probably-no", "probably-yes"]);
});

test("the form, in each language and without texts", () => {
  const keys = JSON.stringify(form());
  for (const language of languages) {
    const texts = JSON.parse(readFileSync(`node_modules/assessment-js/texts/${language}.json`, "utf8"));
    const expected = JSON.parse(execFileSync(program, ["form", "--language", language], { encoding: "utf8" }));
    assert.equal(JSON.stringify(form(texts)), JSON.stringify(expected));
    assert.notEqual(JSON.stringify(form(texts)), keys);
  }
});

test("the figures of days with and without, in each language and without texts", () => {
  for (const day of ["2018-12-31", "2022-06-30", "2026-11-22", "2099-12-31"]) {
    for (const language of languages) {
      const texts = JSON.parse(readFileSync(`node_modules/assessment-js/texts/${language}.json`, "utf8"));
      const expected = JSON.parse(execFileSync(program, ["figures", "--language", language, "--as-of", day], { encoding: "utf8" }));
      assert.equal(JSON.stringify(figures(day, texts)), JSON.stringify(expected));
      const bare = list => list.map(({ title, source, ...rest }) => {
        assert.ok(title && source, rest.parameter);
        return rest;
      });
      assert.deepEqual(figures(day), { ...expected, figures: bare(expected.figures), earlier: bare(expected.earlier) });
    }
  }
  assert.ok(figures("2026-11-22").figures.some(({ parameter, confidence }) => parameter === "poverty-line" && confidence));
});

test("submissions, keys of the sender's, and answers as tables hold them", () => {
  const day = "2026-11-22";
  const { answers, ...head } = whole;
  const lines = [
    whole,
    { ...head, id: [1, { a: null }], answers },
    { ...head, id: 7, answers: {} },
    { ...head, id: "a", answers, replaces: ["key-1"], done: null },
    { id: 7, answers: { "decision-percent": 95.0, toilet: null, "request-car": true, "birth-date": [17, 5, 1980] } },
    { id: 0, form: null, language: null, filled_on: null, done: null, answers: { "decision-percent": 70.5 } },
    { id: null, answers: { declaration: false } },
  ];
  assertSame(lines, (line) => assess(line, day), "assess", "--as-of", day);
  assert.equal(assess(whole, day).complete, true);
  // What it takes the place of changes nothing in what the rules say.
  const { id: _, ...replacing } = assess({ ...head, answers, replaces: ["key-1"] }, day);
  const { id: __, ...plain } = assess({ ...head, answers }, day);
  assert.deepEqual(replacing, plain);
  assert.deepEqual(lines.map((line) => assess(line, day).id), ["x", [1, { a: null }], 7, "a", 7, 0, undefined]);
  const { id, form, rules_as_of, complete, problems, look_again } = assess(whole, day);
  assert.deepEqual(validate(whole, day), { id, form, rules_as_of, complete, problems, look_again });
  // Not a number is what a table of JavaScript holds for none.
  assert.deepEqual(assess({ answers: { "decision-percent": NaN } }, day), assess({ answers: {} }, day));
});
