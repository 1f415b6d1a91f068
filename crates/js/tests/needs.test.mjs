// The instrument and municipal programmes: the package and the native program answer the same, byte for byte.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { degrees, eligibility, explainStatus, instrument, overview, prefill, ranking, roster, status, whodas, whodasWithRules } from "assessment-js";
import { assertSame, chance, drafts, languages, program } from "./lines.mjs";

const programme = "sofia-independent-living";
const printed = (...command) => JSON.parse(execFileSync(program, command, { encoding: "utf8", maxBuffer: 1 << 26 }));

test("the instrument, in each language and without texts", () => {
  for (const language of languages) {
    const texts = JSON.parse(readFileSync(`node_modules/assessment-js/texts/${language}.json`, "utf8"));
    assert.equal(JSON.stringify(instrument(texts)), JSON.stringify(printed("instrument", "form", "--language", language)));
  }
  assert.ok(instrument().items.every(({ title, levels }) => title === undefined && levels.length === 4));
});

test("degrees on days with and without figures", () => {
  for (const day of ["2018-12-31", "2019-01-01", "2026-11-22"]) {
    assert.equal(JSON.stringify(degrees(day)), JSON.stringify(printed("instrument", "degrees", "--as-of", day)));
  }
});

test("records: understood, and not", () => {
  const next = chance(11);
  const { items, help, areas, checklist, ...all } = instrument();
  const one = (list) => list[next(list.length)];
  const some = (list) => list.filter(() => next(3) === 0);
  const ids = (list) => list.map(({ id }) => id);
  const lines = Array.from({ length: 300 }, (_, id) => ({
    ...(next(2) ? { id } : {}),
    items: Object.fromEntries(some(items).map(({ item, levels }) => [item, one([...ids(levels), "not-applicable", "?"])])),
    help: Object.fromEntries(
      some(help).map((block) => [block.id, { "how-often": one([...ids(block["how-often"]), "full-time", null]), who: some(ids(block.who)) }]),
    ),
    areas: Object.fromEntries(
      some(areas).map(({ area }) => [
        next(20) ? area : "elsewhere",
        { "how-often": one(ids(all["how-often"])), who: some(ids(all.who)), measures: [...some(checklist), ...(next(9) ? [] : ["wings"])] },
      ]),
    ),
  }));
  assertSame(lines, overview, "instrument", "overview");
  const kinds = new Set(lines.flatMap((line) => overview(line).problems.map(({ kind }) => kind)));
  assert.deepEqual([...kinds].sort(), ["nobody-and-somebody", "not-offered", "unknown-key", "unknown-level", "unknown-measure"]);
});

test("drafts beside the instrument and beside a programme", () => {
  const lines = drafts(60, chance(12)).flatMap((draft, id) =>
    ["2013-07-01", "2026-11-22", "2012-12-31"].map((date) => ({ id, date, ...draft })),
  );
  assertSame(lines, prefill, "instrument", "prefill");
  const beside = lines.map((line) => ({ ...line, programme: line.id % 9 ? programme : "none" }));
  assertSame(beside, eligibility, "programme", "eligibility");
  const said = new Set(beside.map((line) => eligibility(line)).map((answer) => answer.error ?? answer.verdict));
  assert.deepEqual([...said].sort(), ["more-information", "no-rules", "probably-no", "unknown-programme"]);
});

test("rosters and applicants", () => {
  const next = chance(13);
  const two = (number) => `${number}`.padStart(2, "0");
  const moment = () => `2013-07-${two(1 + next(3))}T${two(next(24))}:${two(next(60))}`;
  const rosters = Array.from({ length: 200 }, (_, id) => ({
    id,
    programme,
    ...(next(2) ? { "granted-hours": next(20) } : {}),
    shifts: Array.from({ length: next(8) }, () => {
      const [from, to] = [moment(), moment()].sort();
      return { assistant: "ABCDEF"[next(6)], from, to };
    }),
  }));
  assertSame(rosters, roster, "programme", "roster");
  const what = new Set(rosters.flatMap((line) => roster(line).findings ?? []).map((finding) => finding.what));
  assert.equal(what.size, 4, [...what].join());

  const applicants = () =>
    Array.from({ length: next(12) }, (_, id) => ({
      id: `${id}`,
      age: next(9) ? next(90) : null,
      points: { impairment: next(4), ...(next(9) ? { assistance: next(3) } : {}) },
      applied: `2012-09-0${1 + next(4)}`,
      hours: 50 * next(8),
    }));
  const budgets = () => (next(3) ? [{ service: "independent-childhood", hours: next(900) }, { service: "independent-and-active-living", hours: next(900) }] : []);
  const years = Array.from({ length: 200 }, (_, id) => ({ id, programme, date: "2013-07-01", budgets: budgets(), applicants: applicants() }));
  assertSame(years, ranking, "programme", "ranking");
  const funding = new Set(years.flatMap((line) => ranking(line).services).flatMap(({ places }) => places).map((place) => place.funding));
  assert.deepEqual([...funding].sort(), ["funded", "undecided", "waiting", null].sort());
});

test("WHODAS says by which rules if asked, and nothing else changes", () => {
  const { scoring_vectors: vectors } = JSON.parse(readFileSync("../core/tests/data/whodas-vectors.json", "utf8"));
  const lines = vectors.map(({ id, works_or_studies, answers_0_4 }) => ({ id, works_or_studies, answers_0_4 }));
  assertSame(lines, whodasWithRules, "whodas", "--about");
  assert.deepEqual(lines.map(whodasWithRules).map(({ about, ...rest }) => rest), lines.map(whodas));
});

test("the options of a reform explain themselves if asked, and nothing else changes", () => {
  const { status_vectors: vectors } = JSON.parse(readFileSync("../core/tests/data/whodas-vectors.json", "utf8"));
  const lines = vectors.map(({ id, whodas, percent }) => ({ id, whodas, percent }));
  const explained = (line) => explainStatus(line, "2026-11-22");
  assertSame(lines, explained, "status", "--explain", "--as-of", "2026-11-22");
  assert.deepEqual(lines.map(explained).map(({ explanation, pilot, ...rest }) => rest), lines.map((line) => status(line)));
});
