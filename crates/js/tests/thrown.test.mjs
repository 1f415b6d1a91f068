// What can't be understood is thrown, with a code; nothing is passed over in silence.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import * as api from "assessment-js";

const {
  assess, degrees, eligibility, explainStatus, figures, form, hours, instrument, overview, prefill, ranking, roster, status, validate, versions, whodas,
  whodasWith, whodasWithRules,
} = api;
const day = "2026-11-22";

function thrown(code, run) {
  assert.throws(run, (error) => {
    assert.ok(error instanceof Error);
    assert.equal(error.name, "AssessmentError");
    assert.equal(error.code, code, error.message);
    assert.doesNotMatch(error.message, /^Error|JsValue\(\)/);
    return true;
  });
}

test("what is no draft", () => {
  const endless = {};
  endless.answers = endless;
  const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
  const wrong = [
    undefined, null, 1, "{}", [], {}, () => 1, Symbol.iterator, 10n, new Date(), new Map([["answers", {}]]), endless,
    { anwers: {} }, { answers: {}, more: 1 }, { answers: { toilet: true } }, { answers: { toilet: Infinity } },
    { answers: { toilet: { a: 1 } } }, { answers: { toilet: deep } }, { answers: new Map() }, { answers: {}, done: "a" },
    ["", {}, []],
  ];
  for (const draft of wrong) {
    thrown("wrong-shape", () => assess(draft, day));
    thrown("wrong-shape", () => validate(draft, day));
  }
  thrown("form-version", () => assess({ form: "annex-2/0", answers: {} }, day));
  for (const half of [{ language: "bg", answers: {} }, { filled_on: day, answers: {} }, { answers: {}, replaces: ["key-1"] }]) thrown("field", () => assess(half, day));
  const sent = { form: form().form, language: "bg", filled_on: day, answers: {} };
  thrown("field", () => assess({ ...sent, filled_on: "soon" }, day));
  for (const replaces of [["two words"], [""], Array(17).fill("key")]) thrown("field", () => assess({ ...sent, replaces }, day));
});

/** What is thrown of an argument with another shape, and where in it. */
function misshapen(run) {
  try {
    run();
  } catch ({ code, pointer, message }) {
    assert.equal(code, "wrong-shape", message);
    assert.ok(message.endsWith(pointer && ` at ${pointer}`), message);
    return pointer;
  }
  return assert.fail("nothing was thrown");
}

test("where an argument has another shape, as a JSON pointer", () => {
  const places = [
    [() => assess(undefined, day), ""],
    [() => assess({ answers: { toilet: { level: "severe" } } }, day), "/answers/toilet"],
    [() => assess({ answers: { "birth-date": ["1", "2", {}] } }, day), "/answers/birth-date/2"],
    [() => validate({ answers: { "a/b~c": {} } }, day), "/answers/a~1b~0c"],
    [() => assess({ answers: {}, done: ["name", 1] }, day), "/done/1"],
    [() => hours({ date: day, age: -1, totals: { motor: 1 } }), "/age"],
    [() => whodas({ id: 1, works_or_studies: "yes", answers_0_4: {} }), "/works_or_studies"],
    [() => whodasWith({ id: 1, works_or_studies: true, answers_0_4: {} }, { tables: 1 }), "/tables"],
    [() => form({ "q-egn": 1 }), "/q-egn"],
  ];
  for (const [run, pointer] of places) assert.equal(misshapen(run), pointer);
  // Other faults are of no place.
  assert.throws(() => assess({ answers: {} }, "soon"), (error) => error.code === "day" && !("pointer" in error));
});

test("what is no day", () => {
  for (const wrong of [undefined, null, "", "22.11.2026", "2026-02-30", "2026-11-22T00:00", 20261122, new Date(0)]) {
    thrown("day", () => assess({ answers: {} }, wrong));
    thrown("day", () => degrees(wrong));
    thrown("day", () => figures(wrong));
    thrown("day", () => explainStatus({ id: 1, whodas: 1, percent: 1 }, wrong));
  }
});

test("what is no input of a method", () => {
  const endless = [];
  endless.push(endless);
  thrown("wrong-shape", () => whodas({ id: endless, works_or_studies: true, answers_0_4: {} }));
  for (const wrong of [undefined, {}, { id: {} }, []]) {
    for (const method of [whodas, whodasWithRules, (line) => whodasWith(line, {}), status, hours, prefill, eligibility, roster, ranking]) thrown("wrong-shape", () => method(wrong));
  }
  const totals = { motor: 1 };
  thrown("wrong-shape", () => hours({ date: day, age: 34, totals: { ...totals, mottor: 2 } }));
  thrown("wrong-shape", () => hours({ date: day, age: 34.5, totals }));
  thrown("wrong-shape", () => hours({ date: day, age: -1, totals }));
  thrown("wrong-shape", () => hours({ date: "2026", age: 1, totals }));
  thrown("wrong-shape", () => status({ id: 1, whodas: NaN, percent: 1 }));
  thrown("wrong-shape", () => status({ id: 1, whodas: "many", percent: 1 }));
  thrown("wrong-shape", () => whodas({ id: 1, works_or_studies: true, answers_0_4: {}, not_scored: { H9: 1 } }));
  thrown("wrong-shape", () => whodas({ id: 1, works_or_studies: "yes", answers_0_4: {} }));
  thrown("wrong-shape", () => form({ "q-egn": 1 }));
  thrown("wrong-shape", () => instrument({ "q-egn": 1 }));
  thrown("wrong-shape", () => figures(day, { "figure-poverty-line": 1 }));
  for (const wrong of [undefined, [], { id: {} }, { item: {} }, { items: { toilet: 1 } }]) thrown("wrong-shape", () => overview(wrong));
  thrown("wrong-shape", () => overview({ help: { education: { "how-often": "sometimes" } } }));
  thrown("wrong-shape", () => prefill({ date: "2026", answers: {} }));
  thrown("form-version", () => prefill({ date: day, form: "annex-2/0", answers: {} }));
  const programme = "sofia-independent-living";
  thrown("form-version", () => eligibility({ programme, date: day, form: "annex-2/0", answers: {} }));
  thrown("wrong-shape", () => roster({ programme, shifts: [{ assistant: "A", from: "8:00", to: "2013-07-01T09:00" }] }));
  thrown("wrong-shape", () => ranking({ programme, date: day, applicants: [{ id: "a", age: 300, applied: day, hours: 1 }] }));
});

test("no number becomes no answer", () => {
  const { error } = whodas({ id: 1, works_or_studies: true, answers_0_4: { "D1.1": NaN } });
  assert.equal(error, "value_out_of_range");
});

test("undefined is as if it weren't there, and objects without a prototype are objects", () => {
  const bare = Object.assign(Object.create(null), { answers: { toilet: undefined }, form: undefined });
  assert.deepEqual(assess(bare, day), assess({ answers: {} }, day));
  assert.equal(status({ id: 1, whodas: 50, percent: 50, weights: undefined, preset: undefined }).error, undefined);
  assert.deepEqual(form(undefined), form(null));
});

test("after an error everything works as before", () => {
  const before = JSON.stringify(assess({ answers: { toilet: "severe" } }, day));
  for (let time = 0; time < 200; time += 1) thrown("wrong-shape", () => assess({ answers: { toilet: { level: 1 } } }, day));
  assert.equal(JSON.stringify(assess({ answers: { toilet: "severe" } }, day)), before);
});

test("the declarations name what is there, and nothing else", () => {
  const declared = readFileSync("node_modules/assessment-js/index.d.ts", "utf8").matchAll(/^export (?:function|const) (\w+)/gm);
  // A function with several signatures stands there several times.
  assert.deepEqual([...new Set([...declared].map(([, name]) => name))].sort(), Object.keys(api).sort());
  for (const entry of ["index.js", "node.js"]) {
    const exported = readFileSync(`node_modules/assessment-js/${entry}`, "utf8").match(/export \{ (.*) \}/)[1];
    assert.deepEqual(exported.split(", "), Object.keys(api).sort());
  }
  const codes = readFileSync("node_modules/assessment-js/index.d.ts", "utf8").match(/type ErrorCode = (.*);/)[1];
  const known = readFileSync("src/thrown.rs", "utf8").matchAll(/Self::\w+ => ("[\w-]+")/g);
  assert.equal(codes, [...known].map(([, code]) => code).join(" | "));
});

test("every function is compared with the native program, and every schema has a type", () => {
  const compared = ["same", "needs"].map((name) => readFileSync(`tests/${name}.test.mjs`, "utf8").replace(/^import .*$/gm, "")).join();
  for (const name of Object.keys(api).filter((name) => name !== "versions")) assert.match(compared, new RegExp(`\\b${name}\\b`));
  const declared = readFileSync("node_modules/assessment-js/index.d.ts", "utf8");
  const schemas = readdirSync("node_modules/assessment-js/schemas").map((file) => file.replace(".json", ""));
  // What the functions take and give, what is sent, and files: nothing lies in the package without a use.
  const functions = readFileSync("npm/functions.d.ts", "utf8");
  for (const name of schemas) {
    const type = name === "form" ? "FormDefinition" : name.replace(/(^|-)(\w)/g, (_, _hyphen, letter) => letter.toUpperCase());
    assert.match(declared, new RegExp(`export (interface|type) ${type}\\b`), name);
    assert.ok(["Submission", "AssessInput", "RaschTable", "LicensedTexts"].includes(type) || new RegExp(`\\b${type}\\b`).test(functions), name);
  }
});

test("versions say what is computed with", () => {
  const { version } = JSON.parse(readFileSync("node_modules/assessment-js/package.json", "utf8"));
  assert.equal(versions().package, version);
  assert.equal(versions().form, form().form);
  assert.equal(versions().form, assess({ answers: {} }, day).form);
  assert.equal(versions().instrument, instrument().instrument);
  assert.match(versions().whodas, /^whodas-2\.0-36\//);
});
