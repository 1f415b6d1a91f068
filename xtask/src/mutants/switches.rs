//! Mutant schemata: every change becomes a branch that a number turns on, so that many mutants are in one program.
//!
//! Compiling the core for each of two thousand changes takes a night; compiling it once with all of them takes a
//! minute. A change that can't be a branch (a function with an opaque result, say) is left to cargo-mutants itself.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result};
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use super::list::{Genre, Mutant};

/// Feature attribute before the crate's root, which lets a switch stand in a `const fn`. For this program only, with
/// `RUSTC_BOOTSTRAP`.
pub const FEATURES: &str = "#![feature(core_intrinsics, const_eval_select)]\n";

/// Source of the function that tells whether a mutant is turned on; appended to the crate's root.
pub const SWITCH: &str = r#"
#[doc(hidden)]
mod mutant_switch {
    use std::io::Write;
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicBool, Ordering};

    static ON: LazyLock<usize> = LazyLock::new(|| std::env::var("MUTANT").ok().and_then(|on| on.parse().ok()).unwrap_or(usize::MAX));
    static REACHED: LazyLock<Option<String>> = LazyLock::new(|| std::env::var("MUTANTS_REACHED").ok());
    static SEEN: [AtomicBool; 10_000] = [const { AtomicBool::new(false) }; 10_000];

    // Asked in a `const fn` while the core is compiled: no mutant is on.
    pub const fn on(mutant: usize) -> bool {
        core::intrinsics::const_eval_select((mutant,), compiling, running)
    }

    const fn compiling(_: usize) -> bool {
        false
    }

    fn running(mutant: usize) -> bool {
        if let Some(file) = &*REACHED && !SEEN[mutant].swap(true, Ordering::Relaxed) {
            let mut file = std::fs::OpenOptions::new().create(true).append(true).open(file).expect("a file to write to");
            file.write_all(format!("{mutant}\n").as_bytes()).expect("a file to write to");
        }
        mutant == *ON
    }
}
"#;

/// A rewritten source file with its switches, and the spans that belong to mutants in it.
pub struct Switched {
    pub text: String,
    /// Where a mutant's own code stands.
    places: Vec<(Range<usize>, usize)>,
    /// Where everything stands that was rewritten for mutants.
    around: Vec<(Range<usize>, Vec<usize>)>,
}

impl Switched {
    /// Finds the mutants whose own code the compiler complains about when it points here.
    pub fn of(&self, place: &Range<usize>) -> BTreeSet<usize> {
        self.places.iter().filter(|(range, _)| touch(range, place)).map(|(_, mutant)| *mutant).collect()
    }

    /// Finds the mutants for whose sake the innermost node here was rewritten.
    pub fn around(&self, place: &Range<usize>) -> BTreeSet<usize> {
        let innermost =
            self.around.iter().filter(|(range, _)| touch(range, place)).min_by_key(|(range, _)| range.len());
        innermost.map(|(_, mutants)| mutants.iter().copied().collect()).unwrap_or_default()
    }
}

fn touch(range: &Range<usize>, place: &Range<usize>) -> bool {
    range.start < place.end.max(place.start + 1) && place.start < range.end
}

/// Rewrites a file and returns it with the numbers of the mutants that are in it; the others can't be.
pub fn switch(source: &str, mutants: &[(usize, &Mutant)]) -> Result<(Switched, BTreeSet<usize>)> {
    let file = syn::parse_file(source).context("not Rust")?;
    let lines = Lines::of(source);
    let wanted = mutants.iter().map(|(number, mutant)| {
        let start = lines.offset(mutant.start.0, mutant.start.1);
        (start, *number, *mutant)
    });
    let mut finder = Finder {
        source,
        wanted: wanted.collect(),
        constant: 0,
        chain: None,
        exhaustive: BTreeSet::new(),
        done: BTreeSet::new(),
        edits: Edits::default(),
    };
    finder.visit_file(&file);
    let Finder { done, edits, .. } = finder;
    let mut switched = Switched { text: String::new(), places: Vec::new(), around: Vec::new() };
    edits.write(source, 0..source.len(), &mut switched);
    Ok((switched, done))
}

/// Source lines, for conversion of line and column to a byte offset. Columns count characters.
struct Lines<'a>(Vec<&'a str>, &'a str);

impl<'a> Lines<'a> {
    fn of(source: &'a str) -> Self {
        Self(source.split_inclusive('\n').collect(), source)
    }

    fn offset(&self, line: usize, column: usize) -> usize {
        let before: usize = self.0.iter().take(line - 1).map(|line| line.len()).sum();
        let line = self.0.get(line - 1).copied().unwrap_or_default();
        (before + line.chars().take(column - 1).map(char::len_utf8).sum::<usize>()).min(self.1.len())
    }
}

/// A mutant's number and its replacement text.
type Text = (usize, String);

/// Set of replacements, applied to a source file.
#[derive(Default)]
struct Edits {
    /// Text before a place, for a mutant.
    before: BTreeMap<usize, Vec<Text>>,
    /// Other expressions for an expression, from the outermost inwards.
    instead: BTreeMap<(usize, Reverse<usize>), Vec<Text>>,
}

impl Edits {
    fn write(&self, source: &str, piece: Range<usize>, out: &mut Switched) {
        let mut at = piece.start;
        while at < piece.end {
            for (mutant, text) in self.before.get(&at).into_iter().flatten() {
                let start = out.text.len();
                out.text.push_str(text);
                out.places.push((start..out.text.len(), *mutant));
            }
            // The outermost that starts here, or the next one.
            let next = self.instead.range((at, Reverse(usize::MAX))..).next();
            if let Some(((start, Reverse(end)), others)) = next
                && *start == at
            {
                self.write_instead(source, *start..*end, others, out);
                at = *end;
                continue;
            }
            let place = self.before.range(at + 1..).next().map_or(piece.end, |(place, _)| *place);
            let stop = next.map_or(place, |((start, _), _)| place.min(*start)).min(piece.end);
            out.text.push_str(&source[at..stop]);
            at = stop;
        }
    }

    fn write_instead(&self, source: &str, piece: Range<usize>, others: &[Text], out: &mut Switched) {
        let begun = out.text.len();
        out.text.push('(');
        for (mutant, text) in others {
            out.text.push_str(&format!("if crate::mutant_switch::on({mutant}) {{ "));
            let start = out.text.len();
            out.text.push_str(text);
            out.places.push((start..out.text.len(), *mutant));
            out.text.push_str(" } else ");
        }
        out.text.push_str("{ ");
        self.write_inner(source, piece, out);
        out.text.push_str(" })");
        out.around.push((begun..out.text.len(), others.iter().map(|(mutant, _)| *mutant).collect()));
    }

    /// Writes a span once more, with the replacements inside it.
    fn write_inner(&self, source: &str, piece: Range<usize>, out: &mut Switched) {
        let inner = Self {
            before: self.before.range(piece.start + 1..piece.end).map(|(k, v)| (*k, v.clone())).collect(),
            instead: self
                .instead
                .range((piece.start, Reverse(usize::MAX))..(piece.end, Reverse(usize::MAX)))
                .filter(|((start, Reverse(end)), _)| *end <= piece.end && (*start, *end) != (piece.start, piece.end))
                .map(|(k, v)| (*k, v.clone()))
                .collect(),
        };
        inner.write(source, piece, out);
    }
}

/// AST visitor that finds the syntax that a mutant changes.
struct Finder<'a> {
    source: &'a str,
    wanted: Vec<(usize, usize, &'a Mutant)>,
    /// How many constants are around: nothing is asked there while the program runs.
    constant: usize,
    /// All of `a + b * c`: another operator in it may bind in another way, as in cargo-mutants, which changes text.
    chain: Option<Range<usize>>,
    /// Where arms start that a match can't do without.
    exhaustive: BTreeSet<usize>,
    done: BTreeSet<usize>,
    edits: Edits,
}

impl<'a> Finder<'a> {
    fn wanted(&self, start: usize, genre: Genre) -> Vec<(usize, &'a Mutant)> {
        if self.constant > 0 {
            return Vec::new();
        }
        let these = self.wanted.iter().filter(|(at, _, mutant)| *at == start && mutant.genre == genre);
        these.map(|(_, number, mutant)| (*number, *mutant)).collect()
    }

    fn before(&mut self, place: usize, number: usize, text: String) {
        self.edits.before.entry(place).or_default().push((number, text));
        self.done.insert(number);
    }

    fn instead(&mut self, range: &Range<usize>, number: usize, text: String) {
        self.edits.instead.entry((range.start, Reverse(range.end))).or_default().push((number, text));
        self.done.insert(number);
    }

    fn function(&mut self, signature: &syn::Signature, block: &syn::Block, visit: impl FnOnce(&mut Self)) {
        // Another value can't have the type of an `impl Trait`.
        let opaque =
            matches!(&signature.output, syn::ReturnType::Type(_, kind) if self.text(kind.span()).contains("impl "));
        if let Some(first) = block.stmts.first().filter(|_| !opaque) {
            let start = range(first.span()).start;
            for (number, mutant) in self.wanted(start, Genre::FnValue) {
                let value = &mutant.replacement;
                self.before(start, number, format!("if crate::mutant_switch::on({number}) {{ return {value}; }} "));
            }
        }
        visit(self);
    }

    fn text(&self, span: Span) -> &'a str {
        &self.source[range(span)]
    }

    fn constant(&mut self, visit: impl FnOnce(&mut Self)) {
        self.constant += 1;
        visit(self);
        self.constant -= 1;
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.sig, &item.block, |finder| visit::visit_item_fn(finder, item));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.sig, &item.block, |finder| visit::visit_impl_item_fn(finder, item));
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        match &item.default {
            Some(block) => self.function(&item.sig, block, |finder| visit::visit_trait_item_fn(finder, item)),
            None => visit::visit_trait_item_fn(self, item),
        }
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.constant(|finder| visit::visit_item_const(finder, item));
    }

    fn visit_impl_item_const(&mut self, item: &'ast syn::ImplItemConst) {
        self.constant(|finder| visit::visit_impl_item_const(finder, item));
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.constant(|finder| visit::visit_item_static(finder, item));
    }

    fn visit_expr_binary(&mut self, expr: &'ast syn::ExprBinary) {
        let outer = self.chain.take();
        // `if let .. && ..` is no expression that could stand elsewhere.
        let chain = if in_chain(&expr.left) || in_chain(&expr.right) {
            None
        } else {
            Some(outer.unwrap_or_else(|| range(expr.span())))
        };
        if let Some(chain) = &chain {
            let operator = range(expr.op.span());
            for (number, mutant) in self.wanted(operator.start, Genre::BinaryOperator) {
                let (left, right) = (&self.source[chain.start..operator.start], &self.source[operator.end..chain.end]);
                let text = format!("{left}{}{right}", mutant.replacement);
                self.instead(chain, number, text);
            }
        }
        for side in [&expr.left, &expr.right] {
            self.chain = chain.clone().filter(|_| matches!(**side, syn::Expr::Binary(_)));
            self.visit_expr(side);
        }
        self.chain = None;
    }

    fn visit_expr_unary(&mut self, expr: &'ast syn::ExprUnary) {
        let whole = range(expr.span());
        for (number, _) in self.wanted(whole.start, Genre::UnaryOperator) {
            self.instead(&whole, number, self.text(expr.expr.span()).to_owned());
        }
        visit::visit_expr_unary(self, expr);
    }

    fn visit_expr_match(&mut self, expr: &'ast syn::ExprMatch) {
        // An arm that gets a guard no longer counts as exhaustive, so some other one has to take every value.
        let takes_all =
            |arm: &syn::Arm| arm.guard.is_none() && matches!(arm.pat, syn::Pat::Wild(_) | syn::Pat::Ident(_));
        if !expr.arms.iter().any(takes_all) {
            let without_guard = expr.arms.iter().filter(|arm| arm.guard.is_none());
            self.exhaustive.extend(without_guard.map(|arm| range(arm.span()).start));
        }
        visit::visit_expr_match(self, expr);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        let start = range(arm.span()).start;
        for (number, _) in self.wanted(start, Genre::MatchArm) {
            match &arm.guard {
                Some((_, guard)) => self.instead(&range(guard.span()), number, "false".to_owned()),
                None if self.exhaustive.contains(&start) => {}
                None => {
                    let arrow = range(arm.fat_arrow_token.span()).start;
                    self.before(arrow, number, format!("if !crate::mutant_switch::on({number}) "));
                }
            }
        }
        if let Some((_, guard)) = &arm.guard {
            let whole = range(guard.span());
            for (number, mutant) in self.wanted(whole.start, Genre::MatchArmGuard) {
                self.instead(&whole, number, mutant.replacement.clone());
            }
        }
        visit::visit_arm(self, arm);
    }

    fn visit_expr_struct(&mut self, expr: &'ast syn::ExprStruct) {
        let whole = range(expr.span());
        for pair in expr.fields.pairs() {
            let field = range(pair.value().span());
            let end = pair.punct().map_or(field.end, |comma| range(comma.span()).end);
            for (number, _) in self.wanted(field.start, Genre::StructField) {
                let text = format!("{}{}", &self.source[whole.start..field.start], &self.source[end..whole.end]);
                self.instead(&whole, number, text);
            }
        }
        visit::visit_expr_struct(self, expr);
    }
}

fn in_chain(expr: &syn::Expr) -> bool {
    match expr {
        syn::Expr::Let(_) => true,
        syn::Expr::Binary(inner) => in_chain(&inner.left) || in_chain(&inner.right),
        _ => false,
    }
}

fn range(span: Span) -> Range<usize> {
    span.byte_range()
}

#[cfg(test)]
mod tests;
