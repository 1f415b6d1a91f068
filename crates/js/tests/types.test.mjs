// The types fit: the examples of the documentation, programs that must compile, and programs that must not.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";

// Below node_modules, where the package and Node's types are found and git looks for nothing.
const folder = "node_modules/.checked";
const options = [
  "--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--target", "es2023",
  "--module", "nodenext", "--types", "node", "--allowJs", "--checkJs", "--maxNodeModuleJsDepth", "0",
];

/** What the compiler says of these files: nothing if all is well. */
function compile(files) {
  const { stdout, stderr } = spawnSync("node", ["node_modules/typescript/bin/tsc", ...options, ...files], { encoding: "utf8" });
  return stdout + stderr;
}

const examples = [...readFileSync("../../docs/javascript.md", "utf8").matchAll(/^```js\n(.*?)^```$/gms)];
const program = (name, text) => {
  writeFileSync(`${folder}/${name}`, text);
  return `${folder}/${name}`;
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

test("the examples of the documentation compile and run", () => {
  assert.ok(examples.length >= 6);
  const files = examples.map(([, text], at) => program(`example-${at + 1}.mjs`, text));
  assert.equal(compile([...files, "tests/uses.mts"]), "");
  for (const file of files) execFileSync("node", [file], { encoding: "utf8" });
});

test("what the core would refuse or never says does not compile", () => {
  const wrong = {
    "misspelt question": `assess({ answers: { toilett: "severe" } }, "2026-11-22");`,
    "misspelt member": `assess({ anwers: {} }, "2026-11-22");`,
    "no day": `assess({ answers: {} });`,
    "a date": `assess({ answers: {} }, new Date());`,
    "an object as an answer": `assess({ answers: { toilet: { level: 3 } } }, "2026-11-22");`,
    "half a submission": `assess({ form: "annex-2/1", language: "bg", answers: {} }, "2026-11-22");`,
    "level 5": `whodas({ id: 1, works_or_studies: true, answers_0_4: { "D1.1": 5 } });`,
    "no such item": `whodas({ id: 1, works_or_studies: true, answers_0_4: { "D9.1": 1 } });`,
    "no percent": `status({ id: 1, whodas: 1 });`,
    "no such section": `hours({ date: "2020-05-01", age: 1, totals: { mottor: 1 } });`,
    "another verdict": `assess({ answers: {} }, "2026-11-22").assessment.outcomes.some(({ verdict }) => verdict === "yes");`,
    "hours without asking for errors": `hours({ date: "2020-05-01", age: 1, totals: {} }).hours;`,
    "scores without asking for the status": `whodas({ id: 1, works_or_studies: true, answers_0_4: {} }).simple;`,
    "a promise": `versions().then();`,
  };
  const head = `import { assess, hours, status, versions, whodas } from "assessment-js";\nvoid [assess, hours, status, versions, whodas];\n`;
  const files = Object.values(wrong).map((line, at) => program(`wrong-${at}.mts`, `${head}${line}\n`));
  const said = compile(files);
  Object.keys(wrong).forEach((name, at) => {
    assert.match(said, new RegExp(`wrong-${at}\\.mts\\(3,\\d+\\): error TS`), `compiles: ${name}`);
  });
});
