// A program that uses all there is: it must compile. The exhaustive parts fail when the core gains a case.
import {
  assess, form, hours, status, validate, versions, whodas, type AssessmentError, type Draft, type ErrorCode, type QuestionId,
  type Schemas, type Submission,
} from "assessment-js";

const draft: Draft = { form: versions().form, answers: { toilet: "severe", "decision-date": ["1", "2", "2024"] }, done: ["toilet"] };
const answered = assess(draft, "2026-11-22");

for (const outcome of answered.assessment.outcomes) {
  switch (outcome.verdict) {
    case "probably-yes":
    case "probably-no":
    case "more-information":
      break;
    default: {
      const never: never = outcome.verdict;
      void never;
    }
  }
}
const same: ReturnType<typeof validate>["problems"] = answered.problems;
const [first] = same;
const code: string | undefined = first?.code;

for (const question of form({ "q-egn": "…" }).sections.flatMap((section) => section.pages.flatMap((page) => page.questions))) {
  switch (question.kind) {
    case "one":
    case "any":
    case "level":
      void question.options.map((option) => option.id);
      break;
    case "percent":
      void [question.min, question.max];
      break;
    default:
  }
}

const scored = whodas({ id: 1, works_or_studies: false, answers_0_4: { "D1.1": 4, "D1.2": null } });
switch (scored.status) {
  case "ok":
    void [scored.complex.summary.exact, scored.simple.pct_of_max.value.toFixed(1)];
    break;
  case "not_scorable":
    void scored.missing;
    break;
  case "error":
    void scored.items;
}

const options = status({ id: "a", whodas: "2200/53", percent: 66.5, weights: [0.4] });
const averaged: string | undefined = "averaging" in options ? options.averaging.B1_75_25.score.exact : undefined;

const estimate = hours({ date: "2020-05-01", age: 34, totals: { motor: 20 } });
const most: number | undefined = "hours" in estimate ? estimate.hours : undefined;

const refused = (error: unknown): ErrorCode | undefined =>
  error instanceof Error && error.name === "AssessmentError" ? (error as AssessmentError).code : undefined;

const question: QuestionId = "egn";
const said: Submission["answers"]["toilet"] = "severe";
const byName: Schemas["assess-output"]["rules_as_of"] = answered.rules_as_of;
void [code, averaged, most, refused, question, said, byName];
