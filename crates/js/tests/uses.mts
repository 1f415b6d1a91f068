// A program that uses all there is: it must compile. The exhaustive parts fail when the core gains a case.
import {
  assess, degrees, eligibility, explainStatus, figures, form, hours, instrument, overview, prefill, ranking, roster, status, validate, versions, whodas,
  whodasWith, whodasWithRules, type AssessmentError, type Condition, type Draft, type ErrorCode, type QuestionId, type Schemas, type Submission,
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

const sums: (string | undefined)[] = figures("2026-11-22").figures.map(({ title, source, parameter }) => title ?? source ?? parameter);
void sums;

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

/** Exhaustive: a condition that the core gains does not compile until it is read here. */
function questions(condition: Condition): QuestionId[] {
  if (condition === "always" || condition === "any-fact-answered") return [];
  if ("is" in condition) return condition.is.questions;
  if ("has" in condition) return [condition.has.question];
  if ("answered" in condition) return [condition.answered];
  if ("past" in condition) return [condition.past];
  if ("percent-at-least" in condition) return [condition["percent-at-least"].question];
  if ("percent-over" in condition) return [condition["percent-over"].question];
  if ("percent-below" in condition) return [condition["percent-below"].question];
  if ("age-at-least" in condition || "age-below" in condition || "assessed-by" in condition) return [];
  if ("not-above" in condition) return [condition["not-above"].question];
  if ("years-passed" in condition) return [condition["years-passed"].ever, condition["years-passed"].last];
  if ("not-this-year" in condition) return [condition["not-this-year"].ever, condition["not-this-year"].last];
  if ("measure-depends-on" in condition) return [condition["measure-depends-on"]];
  if ("all" in condition) return condition.all.flatMap(questions);
  if ("any-of" in condition) return condition["any-of"].flatMap(questions);
  if ("not" in condition) return questions(condition.not);
  const never: never = condition;
  return never;
}
const hidden: Condition = { all: [{ is: { questions: ["has-decision"], options: ["yes"] } }, { not: { "age-at-least": 18 } }] };
// @ts-expect-error: no such question
const noQuestion: Condition = { answered: "toilett" };
// @ts-expect-error: no such condition
const noCondition: Condition = { unless: "always" };
// @ts-expect-error: years are a number
const noNumber: Condition = { "age-at-least": "18" };
// @ts-expect-error: a limit has a question
const noLimit: Condition = { "percent-at-least": { limit: "50" } };
// @ts-expect-error: one of the nested conditions is none
const notNested: Condition = { any_of: ["always", { not: "sometimes" }] };
const shown: QuestionId[] = form().sections.flatMap((section) => section.pages).flatMap((page) => page.questions)
  .flatMap((question) => [question.id, ...(question.show_when ? questions(question.show_when) : [])]);

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

const grouped = whodasWith({ id: 1, works_or_studies: false, answers_0_4: {} }, { preset: "alt_severe_45", tables: [] });
const group: "none" | "moderate" | "severe" | "very_severe" | undefined = grouped.status === "ok" ? grouped.groups?.surrogate : undefined;
// @ts-expect-error: there is no such preset
whodasWith({ id: 1, works_or_studies: false, answers_0_4: {} }, { preset: "mild" });

const marked = status({ id: "a", whodas: "2200/53", percent: 66.5, origin: { kind: "surrogate" }, cut_offs: { none_to: 20, severe_from: 45, very_severe_from: "70.5" } });
// @ts-expect-error: a misspelt member
status({ id: "a", whodas: 1, percent: 2, prset: "default" });

const options = status({ id: "a", whodas: "2200/53", percent: 66.5, weights: [0.4] });
const averaged: string | undefined = "averaging" in options ? options.averaging.B1_75_25.score.exact : undefined;

const explained = explainStatus({ id: "a", whodas: 63, percent: 66 }, "2026-11-22");
const moves: "up" | "stays" | "down" | undefined = "explanation" in explained ? explained.explanation.option_b[0]?.moves : undefined;
// @ts-expect-error: by the rules of which day?
explainStatus({ id: "a", whodas: 63, percent: 66 });

const estimate = hours({ date: "2020-05-01", age: 34, totals: { motor: 20 } });
const most: number | undefined = "hours" in estimate ? estimate.hours : undefined;

const rules: string = whodasWithRules({ id: 1, works_or_studies: true, answers_0_4: {} }).about.scoring_version;
// @ts-expect-error: not asked for, so it may not be there
const noRules: string = whodas({ id: 1, works_or_studies: true, answers_0_4: {} }).about.scoring_version;

const record = overview({ id: 1, items: { toilet: "severe", education: "not-applicable" },
  areas: { "self-care": { "how-often": "every-day", who: ["family"], measures: ["car"] } } });
const severe: number | undefined = record.areas[0]?.counts.severe;
// @ts-expect-error: only education may not apply
overview({ items: { toilet: "not-applicable" } });
// @ts-expect-error: no such item
overview({ items: { flying: "none" } });
// @ts-expect-error: no measure
overview({ areas: { mobility: { measures: ["wings"] } } });
// @ts-expect-error: there is no score
record.score;

for (const { proposal } of prefill({ date: "2026-11-22", answers: { toilet: "severe" } }).items) {
  const level: "none" | "moderate" | "severe" | "very-severe" | undefined = proposal.from === "interview" ? undefined : proposal.level;
  // @ts-expect-error: an item that stays for the interview has no level
  void [level, proposal.level];
}
// @ts-expect-error: no such question
prefill({ date: "2026-11-22", answers: { toilett: "severe" } });

const scale = degrees("2026-11-22");
const highest: number | undefined = "recommended" in scale ? scale.recommended.levels.at(-1)?.["up-to"] : undefined;
const parts: string | undefined = instrument({}).items[0]?.title ?? undefined;

const fits = eligibility({ programme: "sofia-independent-living", date: "2026-11-22", answers: {} });
const most300: number | string = "hours" in fits ? fits.hours : fits.error;
// @ts-expect-error: no such programme
eligibility({ programme: "plovdiv", date: "2026-11-22", answers: {} });
const shifts = roster({ programme: "sofia-independent-living", shifts: [{ assistant: "A", from: "2013-07-01T08:00", to: "2013-07-01T12:00" }] });
for (const finding of "findings" in shifts ? shifts.findings : []) {
  switch (finding.what) {
    case "too-many-at-once": void finding.assistants.length; break;
    case "same-person-twice": void finding.assistant; break;
    case "too-many-hours": void finding["limit-minutes"]; break;
    case "too-many-assistants": void finding.limit; break;
    default: { const never: never = finding; void never; }
  }
}
const ranked = ranking({ programme: "sofia-independent-living", date: "2013-07-01", applicants: [
  { id: "a", age: 40, points: { impairment: 3 }, applied: "2012-09-01", hours: 100 }] });
const simulated: "simulation" | undefined = "kind" in ranked ? ranked.kind : undefined;
// @ts-expect-error: points are given for two things only
ranking({ programme: "sofia-independent-living", date: "2013-07-01", applicants: [{ id: "a", points: { need: 3 }, applied: "2012-09-01", hours: 1 }] });

const refused = (error: unknown): ErrorCode | undefined =>
  error instanceof Error && error.name === "AssessmentError" ? (error as AssessmentError).code : undefined;
const where = (error: AssessmentError): string | undefined => error.pointer;

const question: QuestionId = "egn";
const said: Submission["answers"]["toilet"] = "severe";
const byName: Schemas["assess-output"]["rules_as_of"] = answered.rules_as_of;
void [code, averaged, most, refused, where, question, said, byName, hidden, noQuestion, noCondition, noNumber, noLimit, notNested, shown];
void [group, marked, rules, noRules, severe, highest, parts, most300, simulated];
