// What the tests share: the native program, numbers and drafts by chance, and the comparison of both sides.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { form } from "assessment-js";

export const program = process.env.ASSESSMENT_PROGRAM ?? "../../target/debug/assessment";

/** The languages of the package's texts. */
export const languages = readdirSync("node_modules/assessment-js/texts").map((name) => name.replace(/\.json$/, ""));

const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const { id, answers, ...head } = json("../../fuzz/corpus/assess/whole.json");
const { overview, sending } = json("../core/tests/people/least.json");
// What must be answered since it was written stands behind its own answers.
const required = Object.entries({ ...overview, ...sending }).filter(([question]) => !(question in answers));

/** A submission of somebody who answers everything. */
export const whole = { id, ...head, answers: { ...answers, ...Object.fromEntries(required) } };

/** Numbers that are the same in each run (a linear congruence, the upper bits). */
export function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What the native program answers to these, line by line. */
export function native(lines, ...command) {
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  const text = execFileSync(program, command, { input, maxBuffer: 1 << 30, encoding: "utf8" });
  return text.trimEnd().split("\n");
}

/** JavaScript has one kind of number: it writes the `4.0` of numbers for showing as `4`. Nothing else differs. */
export const asJavaScriptWrites = (line) => line.replaceAll(/("(?:value|low|high)":\d+)\.0(?=[,}])/g, "$1");

export function assertSame(lines, answer, ...command) {
  const expected = native(lines, ...command);
  assert.equal(expected.length, lines.length);
  lines.forEach((line, at) => {
    assert.equal(JSON.stringify(answer(line)), asJavaScriptWrites(expected[at]), JSON.stringify(line));
  });
}

/** Drafts that answer the form by chance: most of them understandable, some not. */
export function drafts(count, next) {
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
