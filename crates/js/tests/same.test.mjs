// The package and the native program answer the same, byte for byte, over the same lines.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { assess, form, hours, status, validate, whodas } from "assessment-js";

const program = process.env.ASSESSMENT_PROGRAM ?? "../../target/debug/assessment";
const vectors = JSON.parse(readFileSync("../core/tests/data/whodas-vectors.json", "utf8"));

/** Numbers that are the same in each run (a linear congruence, the upper bits). */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What the native program answers to these, line by line. */
function native(lines, ...command) {
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  const text = execFileSync(program, command, { input, maxBuffer: 1 << 30, encoding: "utf8" });
  return text.trimEnd().split("\n");
}

/** JavaScript has one kind of number: it writes the `4.0` of `value`, a number for showing, as `4`. Nothing else differs. */
const asJavaScriptWrites = (line) => line.replaceAll(/("value":\d+)\.0(?=[,}])/g, "$1");

function assertSame(lines, answer, ...command) {
  const expected = native(lines, ...command);
  assert.equal(expected.length, lines.length);
  lines.forEach((line, at) => {
    assert.equal(JSON.stringify(answer(line)), asJavaScriptWrites(expected[at]), JSON.stringify(line));
  });
}

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
    lines.push(line);
  }
  assertSame(lines, status, "status");
});

test("hours: every age group, days with and without figures, totals missing and too high", () => {
  const next = chance(3);
  const sections = ["motor", "self-care", "orientation", "psycho-social", "social-functioning", "home-activities", "relationships"];
  const lines = [];
  for (let id = 0; id < 600; id += 1) {
    const totals = {};
    for (const section of sections) if (next(40)) totals[section] = next(next(15) ? 30 : 9000);
    const date = ["2019-09-01", "2020-05-01", "2021-01-01", "2018-01-01", "2026-11-22"][next(5)];
    lines.push({ ...(next(2) ? { id: `${id}` } : {}), date, age: next(110), totals });
  }
  assertSame(lines, hours, "hours");
  const kinds = new Set(lines.map((line) => hours(line).error ?? "estimate"));
  assert.deepEqual([...kinds].sort(), ["estimate", "missing", "no-figure", "too-high"]);
});

/** Drafts that answer the form by chance: most of them understandable, some not. */
function drafts(count, next) {
  const questions = form().sections.flatMap((section) => section.pages).flatMap((page) => page.questions);
  const option = (question) => question.options[next(question.options.length)].id;
  const day = () => [`${next(29)}`, `${next(13)}`, `${1930 + next(97)}`];
  const answer = (question) => {
    if (next(50) === 0) return ["?", "", "x".repeat(3000), ["1", "2"]][next(4)];
    switch (question.kind) {
      case "one":
      case "level":
        return option(question);
      case "any":
        return [option(question), option(question)];
      case "date":
        return next(2) ? day() : `${1950 + next(76)}-0${1 + next(9)}-1${next(10)}`;
      case "egn":
      case "lnch":
        return ["7523169263", "0041010002", "1234567890"][next(3)];
      case "percent":
        return `${next(101)}`;
      case "money":
        return `${next(900)}.${next(10)}`;
      case "email":
        return "a@example.org";
      case "phone":
        return "+359 2 000 0000";
      case "confirm":
        return "yes";
      default:
        return "a";
    }
  };
  return Array.from({ length: count }, (_, at) => {
    const density = 1 + (at % 10);
    const answered = questions.filter(() => next(10) < density).map((question) => [question.id, answer(question)]);
    return { ...(next(2) ? { form: form().form } : {}), answers: Object.fromEntries(answered) };
  });
}

test("drafts: problems, profile and measures on days of different law", () => {
  const lines = [{ answers: {} }, { answers: { "no-such-question": "a" } }, ...drafts(60, chance(4))];
  const verdicts = new Set();
  for (const day of ["2026-11-22", "2025-06-30", "2022-03-01", "2018-01-01"]) {
    assertSame(lines, (draft) => assess(draft, day), "assess", "--as-of", day);
    for (const draft of lines) {
      const { form, rules_as_of, complete, problems, assessment } = assess(draft, day);
      assert.deepEqual(validate(draft, day), { form, rules_as_of, complete, problems });
      for (const { verdict } of assessment.outcomes) verdicts.add(verdict);
    }
  }
  assert.deepEqual([...verdicts].sort(), ["more-information", "probably-no", "probably-yes"]);
});

test("the form, in each language and without texts", () => {
  const keys = JSON.stringify(form());
  for (const language of ["bg", "en"]) {
    const texts = JSON.parse(readFileSync(`node_modules/assessment-js/texts/${language}.json`, "utf8"));
    const expected = JSON.parse(execFileSync(program, ["form", "--language", language], { encoding: "utf8" }));
    assert.equal(JSON.stringify(form(texts)), JSON.stringify(expected));
    assert.notEqual(JSON.stringify(form(texts)), keys);
  }
});
