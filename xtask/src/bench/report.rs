//! Markdown report of a benchmark, printed as it comes.

use super::measure::{Run, Spread};

/// The report written so far.
#[derive(Default)]
pub struct Report(String);

/// A contender of a benchmark: one way of doing the same.
pub struct Side {
    pub name: String,
    pub runs: Vec<Run>,
}

impl Side {
    pub fn new(name: &str) -> Side {
        Side { name: name.into(), runs: Vec::new() }
    }
}

impl Report {
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Appends a paragraph.
    pub fn paragraph(&mut self, text: &str) {
        println!("{text}\n");
        self.0 += &format!("{text}\n\n");
    }

    fn rows(&mut self, rows: &[String]) {
        let text = rows.join("\n");
        println!("{text}\n");
        self.0 += &format!("{text}\n\n");
    }

    /// Appends a table of contenders that did the same with so many records, each round beside the first contender's.
    pub fn table(&mut self, title: &str, records: u64, sides: &[Side]) {
        let mut rows = vec![
            format!("**{title}**, {records} records"),
            String::new(),
            "| | µs a record, clock | times the first | µs a record, processors | times the first | peak MB |".into(),
            "|---|---:|---:|---:|---:|---:|".into(),
        ];
        let Some(first) = sides.first() else { return };
        for side in sides {
            let each = |figure: fn(&Run) -> f64| Spread::of(side.runs.iter().map(figure)).median * 1e6 / records as f64;
            let times = |figure: fn(&Run) -> f64| {
                let pairs = side.runs.iter().zip(&first.runs).map(|(one, first)| figure(one) / figure(first));
                let times = Spread::of(pairs);
                format!("{} ({} to {})", short(times.median), short(times.least), short(times.most))
            };
            let peak = Spread::of(side.runs.iter().map(|run| run.peak)).most;
            rows.push(format!(
                "| {} | {} | {} | {} | {} | {} |",
                side.name,
                short(each(|run| run.wall)),
                times(|run| run.wall),
                short(each(|run| run.cpu)),
                times(|run| run.cpu),
                if peak > 0.0 { short(peak) } else { "–".into() },
            ));
        }
        self.rows(&rows);
    }
}

/// Formats a figure with three significant digits.
pub fn short(figure: f64) -> String {
    let places = match figure.abs() {
        ..1.0 => 3,
        ..10.0 => 2,
        ..100.0 => 1,
        _ => 0,
    };
    format!("{figure:.places$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_taken_round_by_round() {
        let run = |wall: f64| Run { wall, cpu: wall / 2.0, peak: 10.0 };
        let sides = [
            Side { name: "first".into(), runs: vec![run(1.0), run(2.0), run(4.0)] },
            Side { name: "other".into(), runs: vec![run(3.0), run(6.0), run(8.0)] },
        ];
        let mut report = Report::default();
        report.table("the same", 1_000_000, &sides);
        let rows: Vec<_> = report.text().lines().collect();
        assert_eq!(rows[4], "| first | 2.00 | 1.00 (1.00 to 1.00) | 1.00 | 1.00 (1.00 to 1.00) | 10.0 |");
        // 3, 3 and 2 times the first: in the middle 3, although the medians say 6 to 2.
        assert_eq!(rows[5], "| other | 6.00 | 3.00 (2.00 to 3.00) | 3.00 | 3.00 (2.00 to 3.00) | 10.0 |");
    }
}
