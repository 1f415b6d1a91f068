// The schemas for strict readers: ajv with every strictness there is takes them, and what they refuse the product refuses.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { compile } from "json-schema-to-typescript";
import { chance, native, program, whole } from "./lines.mjs";

const names = execFileSync(program, ["schema", "--help"], { encoding: "utf8" }).match(/^ +- [a-z-]+:/gm).map((line) => line.match(/[a-z-]+(?=:)/)[0]);
const schema = (name) => JSON.parse(execFileSync(program, ["schema", name], { encoding: "utf8" }));
const strict = () => {
  const ajv = new Ajv({ strict: true, allErrors: false });
  formats(ajv);
  return ajv;
};

test("ajv in strict mode takes all of them together, each with an address and a title that says something", () => {
  assert.equal(names.length, 29);
  const ajv = strict();
  const [ids, titles] = [new Set(), new Set()];
  for (const name of names) {
    const one = schema(name);
    assert.equal(typeof ajv.compile(one), "function", name);
    ids.add(one.$id);
    titles.add(one.title);
    assert.match(one.title, /^[A-Z].{8,}/, name);
    assert.doesNotMatch(one.title, /^(Input|Output|Brief|Instead)/, name);
  }
  assert.deepEqual([ids.size, titles.size], [names.length, names.length]);
  assert.throws(() => strict().compile({ type: "object", "x-origin": 1 }), /unknown keyword/);
});

test("types made of them by others take a key that is a number", async () => {
  const types = await compile(schema("assess-input"), "AssessInput", { additionalProperties: false });
  assert.doesNotMatch(types, /id\?: \{\s*\[k: string\]: unknown;?\s*\};/);
  assert.match(types, /id\?:[^;]*string/);
});

const day = "2026-11-22";

/** Changes of a whole submission, by chance: of answers and of what stands beside them. */
function mutants(count, next) {
  const keys = Object.keys(whole.answers);
  const odd = ["", " ", "zzz", "-1", "2026-13-01", 7, 95.5, null, true, [], ["zzz"], [1, null], {}, { a: 1 }, [[]], "annex-2/2", "x".repeat(5000)];
  const pick = () => odd[next(odd.length)];
  return Array.from({ length: count }, () => {
    const one = structuredClone(whole);
    for (let change = 0; change <= next(2); change += 1) {
      const key = keys[next(keys.length)];
      // A change before may have taken the answers away.
      if (one.answers?.constructor !== Object) break;
      switch (next(8)) {
        case 0: delete one.answers[key]; break;
        case 1: one.answers["no-such-question"] = pick(); break;
        case 2: one[["form", "language", "filled_on", "done", "replaces", "id"][next(6)]] = pick(); break;
        case 3: delete one[["form", "language", "filled_on", "answers", "id"][next(5)]]; break;
        case 4: one.more = pick(); break;
        default: one.answers[key] = pick();
      }
    }
    return one;
  });
}

/** What the product makes of each line: not understood, problems, complete. */
function verdicts(lines) {
  let text;
  try {
    return native(lines, "assess", "--brief", "--quiet", "--as-of", day).map((line) => JSON.parse(line));
  } catch (error) {
    // Some lines had no answer.
    assert.equal(error.status, 1);
    text = error.stdout;
  }
  return text.trimEnd().split("\n").map((line) => JSON.parse(line));
}

test("a line is refused by `assess-input` if and only if the product refuses it", () => {
  const validate = strict().compile(schema("assess-input"));
  const lines = [whole, { answers: {} }, ...mutants(1500, chance(9))];
  let refused = 0;
  verdicts(lines).forEach(({ error }, at) => {
    refused += error ? 1 : 0;
    assert.equal(validate(lines[at]), !error, `${JSON.stringify(error ?? validate.errors)}: ${JSON.stringify(lines[at]).slice(0, 300)}`);
  });
  assert.ok(refused > 100 && refused < lines.length - 100, `${refused}`);
});

test("what `submission` takes is complete, but for what hangs together", () => {
  const validate = strict().compile(schema("submission"));
  const submission = ({ id, done, ...rest }) => rest;
  const lines = mutants(1500, chance(10)).map(submission);
  let taken = 0;
  verdicts(lines).forEach(({ error, complete }, at) => {
    if (!validate(lines[at])) return;
    taken += 1;
    assert.equal(error, undefined);
    // What another answer makes necessary or impossible is checked by the server only: the schema says so.
    const removed = Object.keys(whole.answers).some((key) => !(key in lines[at].answers));
    if (!removed && JSON.stringify(Object.keys(lines[at].answers)) === JSON.stringify(Object.keys(whole.answers))) {
      assert.ok(complete, JSON.stringify(lines[at]).slice(0, 2000));
    }
  });
  assert.ok(taken > 50, `${taken}`);
  assert.ok(validate(submission(whole)), JSON.stringify(validate.errors));
});
