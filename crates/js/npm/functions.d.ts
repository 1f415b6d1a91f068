
// Below: the functions. Above: their inputs and outputs, made from the core's JSON Schemas.

/** One answer: a text, or several (options; day, month and year). Tables may hold a number for a text, and null for none. */
export type TypedAnswer = string | number | null | (string | number | null)[];

/** Answers by question. True and false are yes and no, where the question has them. */
export type AnswersOfDraft = { [question in QuestionId]?: TypedAnswer | boolean };

/** What a person has filled in so far, as typed. */
export interface Draft {
  /** The sender's own key, anything; the answer repeats it. */
  id?: unknown;
  /** The edition of the form, as `versions().form`; a draft of another edition is refused. */
  form?: string | null;
  answers: AnswersOfDraft;
  /** The pages gone through; kept for the widget, computes nothing. */
  done?: string[] | null;
  language?: null;
  filled_on?: null;
}

/** What was sent, or would be: assessed as the agency's server would receive it. */
export interface Sent {
  /** The sender's own key, anything; the answer repeats it. */
  id?: unknown;
  /** The edition of the form. */
  form: string;
  /** The language in which it was answered (BCP 47). */
  language: string;
  /** The day beside the signature, `YYYY-MM-DD`. */
  filled_on: string;
  answers: AnswersOfDraft;
  /** The keys of the attempts whose place it takes. */
  replaces?: string[] | null;
}

/** What the rules say of a draft or a submission. */
export type Assessed = AssessOutput;

/** What stands in the way of sending a draft or a submission. */
export type Validated = Pick<AssessOutput, "id" | "form" | "rules_as_of" | "complete" | "problems" | "look_again">;

/** Which editions are computed with. */
export interface Versions {
  /** Of this package. */
  package: string;
  /** Of the form. */
  form: string;
  /** Of the scoring rules of WHODAS. */
  whodas: string;
  /** Of the method of hours. */
  hours: string;
  /** Of the social worker's revised instrument. */
  instrument: string;
}

/** Texts by key, as in `assessment-js/texts/<language>.json`. */
export type Texts = { readonly [key: string]: string };

/**
 * Why nothing is computed: stable.
 * - `wrong-shape`: the argument is not what the function takes
 * - `day`: the day is not a text of the form `YYYY-MM-DD`, or there is no such day
 * - `form-version`: what was handed in answers another edition of the form
 * - `field`: a field beside the answers can't be understood, or a submission has only one of `language` and `filled_on`
 * - `internal`: a fault of this package
 */
export type ErrorCode = "wrong-shape" | "day" | "form-version" | "field" | "internal";

/** By which rules a score was made. */
export type WhodasAbout = NonNullable<WhodasOutput["about"]>;

/** What is thrown; a type only. Tell it by its `name`. */
export interface AssessmentError extends Error {
  name: "AssessmentError";
  code: ErrorCode;
  /**
   * Where the argument has another shape: JSON pointer (RFC 6901) into it, empty for the whole of it. Only with `wrong-shape`.
   */
  pointer?: string;
}

/** Which editions are computed with. */
export function versions(): Versions;

/** The form as data, with those texts that are given. */
export function form(texts?: Texts): FormDefinition;

/**
 * All figures of the rules on a day, `YYYY-MM-DD`: value, days, source, how sure, when last checked; those that have no value on the
 * day. With texts also what each is called and how its source is cited.
 */
export function figures(day: string, texts?: Texts): Figures;

/** What stands in the way of sending a draft or a submission on a day, `YYYY-MM-DD`. */
export function validate(given: Draft | Sent, day: string): Validated;

/** What the rules of a day, `YYYY-MM-DD`, say of a draft or a submission. A guide for the applicant, never a decision. */
export function assess(given: Draft | Sent, day: string): Assessed;

/** Scores of WHODAS 2.0. What is wrong with the answers is a result (`status`), not an error. */
export function whodas(input: WhodasInput): WhodasOutput;

/** The same, and by which rules: the edition of the scoring rules, and the rule that filled in missing answers. */
export function whodasWithRules(input: WhodasInput): WhodasOutput & { about: WhodasAbout };

/**
 * The same with what else is asked for: by which rules (`about`), the score by an agency's own calibration tables, the severity
 * groups by a preset of cut-offs or by cut-offs of one's own.
 */
export function whodasWith(input: WhodasInput, extras: WhodasExtras): WhodasOutput;

/** Options B and C of a reform of status assessment: a simulation, not today's law. */
export function status(input: StatusInput): StatusOutput;

/**
 * The same, explained by the rules of a day, `YYYY-MM-DD`: inputs, weights, borders, groups before and after, what would change for
 * entitlements, and what the pilot counted in the groups (information, never a prediction).
 */
export function explainStatus(input: StatusInput, day: string): StatusExplained;

/** Hours of personal assistance by the method of 2019: an estimate, or why there is none (`error`). */
export function hours(input: HoursInput): HoursOutput;

/** The social worker's revised instrument as data, with those texts that are given. A proposal; the form in force is another one. */
export function instrument(texts?: Texts): Instrument;

/** A record of the instrument by area. It lists and counts; there is no sum, no score and no degree in it. */
export function overview(record: InstrumentOverviewInput): InstrumentOverviewOutput;

/** What a draft of the self-assessment says to the instrument: proposals for the interview, never findings. */
export function prefill(input: InstrumentPrefillInput): InstrumentPrefillOutput;

/** Degrees of dependence with their hours on a day, `YYYY-MM-DD`: by law, and as the report recommends them. */
export function degrees(day: string): InstrumentDegrees;

/** Whom a municipal programme may be for. The municipality decides. */
export function eligibility(input: ProgrammeEligibilityInput): ProgrammeEligibilityOutput;

/** What speaks against a roster of one person's assistants. */
export function roster(input: ProgrammeRosterInput): ProgrammeRosterOutput;

/** Ranked lists of a municipal programme within its budget: a simulation. */
export function ranking(input: ProgrammeRankingInput): ProgrammeRankingOutput;
