//! The self-assessment of support needs of people with disabilities in Bulgaria, as pure functions on typed data.
//!
//! **Must not know** a browser, HTTP, SQL, a file, an environment variable, the clock, chance, a language or a reactive
//! library. The day comes in as an argument, texts stand in the locale files under the keys that the types give, and
//! native code and WebAssembly compute the same.
//!
//! The form ([`form`]), answers and their problems ([`answers`]), the way through the form ([`journey`]), the functioning
//! profile ([`functioning`]) and the support measures ([`measures`]) are what the self-assessment is made of. Beside the law
//! in force stand the methods of the sources: WHODAS 2.0 scoring ([`whodas`]), the options for a reform of status
//! assessment ([`status`]) and what the pilot counted ([`pilot`]). A functioning score is entered on a form of its own
//! ([`score`]).
//!
//! Beside the form stand the methods of the needs assessment, each with inputs of its own: the hours of the 2019
//! method ([`hours`]), the social worker's revised instrument ([`instrument`]), answers to look at again
//! ([`consistency`]) and municipal programmes ([`municipal`]).
//!
//! # Where to begin
//!
//! Four short programs stand in `examples/`: a draft assessed, a measure of one's own, a score, a figure on a day.
//!
//! | to compute | begin with | what comes out, and where it is explained |
//! |---|---|---|
//! | which support measures fit a person | [`answers::interpret`], [`measures::assess`]; JSON: [`report::draft_report`] | a verdict on each measure, never a decision |
//! | levels of difficulty by area of life | [`functioning::profile`] | levels and counts, never a sum |
//! | WHODAS 2.0 scores | [`whodas::score`]; JSON: [`whodas::score_input`] | 0 (none) to 100 per cent, exact fractions |
//! | severity groups of a score | [`whodas::CutOffs::group`], [`whodas::preset`] | a group by cut-offs that are data |
//! | options of a reform of status | [`status::simulate`], [`status::explain`]; JSON: [`status::simulate_input`] | a simulation, not today's law |
//! | hours by the method of 2019 | [`hours::estimate`] | whole hours a month at most, an estimate |
//! | degrees of dependence and their hours | [`dependence::degrees_on`]; JSON: [`instrument::degrees`] | hours a month, "up to", by law |
//! | the social worker's instrument | [`instrument::prefill`], [`instrument::overview`] | proposals and counts, never a score |
//! | what the pilot counted | [`pilot::information`] | shares in per cent with Wilson's interval |
//! | a municipal programme | [`municipal::eligibility`], [`municipal::check_roster`], [`municipal::rank`] | conditions, findings, a simulated list |
//! | answers to look at again | [`consistency::raised`] | prompts, never findings |
//! | a figure of law on a day | [`parameters::Parameter::figure_on`] | the figure, or that none is known |
//!
//! Numbers that matter are exact: per cents in hundredths ([`percent::Percent`]), money in cents ([`money::Money`]), scores as
//! reduced fractions ([`fraction::Exact`], whose `value` is for showing only). Where each figure comes from stands beside it:
//! [`law::LawId`] and [`parameters::Confidence`] for law, [`methods::Citation`] for methods that are no law.
//!
//! ```
//! use assessment_core::whodas::{DEFAULT, WhodasInput, WhodasOutcome, score_input};
//!
//! // One person of a survey, as a line of JSON: all 36 items are answered with 1, "mild".
//! let items: Vec<_> = assessment_core::whodas::WhodasItem::ALL.iter().map(|item| format!(r#""{}": 1"#, item.code())).collect();
//! let line = format!(r#"{{"id": 17, "works_or_studies": true, "answers_0_4": {{{}}}}}"#, items.join(", "));
//! let WhodasOutcome::Ok(scored) = score_input(&serde_json::from_str::<WhodasInput>(&line)?).outcome else { panic!("nothing is missing") };
//! assert_eq!(scored.simple.pct_of_max.value, 25.0);
//! let summary = scored.complex.summary;
//! assert_eq!((summary.exact.to_string().as_str(), summary.value), ("1800/53", 33.9623));
//! assert_eq!(DEFAULT.cut_offs.group(summary.exact).id(), "moderate");
//! # Ok::<(), serde_json::Error>(())
//! ```

pub mod adding_up;
pub mod answers;
pub mod attempt;
pub mod condition;
pub mod consistency;
pub mod dates;
pub mod deadlines;
pub mod decimal;
pub mod dependence;
pub mod form;
pub mod fraction;
pub mod functioning;
#[rustfmt::skip]
mod generated;
pub mod hours;
pub mod id;
pub mod identity;
pub mod instrument;
pub mod journey;
mod keyed_enum;
pub mod law;
pub mod lexicon;
pub mod measures;
pub mod methods;
pub mod money;
pub mod municipal;
pub mod parameters;
pub mod percent;
pub mod pilot;
#[cfg(feature = "pointer")]
pub mod pointer;
pub mod report;
#[cfg(feature = "schema")]
pub mod schema;
pub mod score;
pub mod serde_util;
pub mod status;
pub mod submission;
#[cfg(any(test, feature = "test-support"))]
pub mod test_support;
pub mod text;
mod variant_keys;
pub mod whodas;
