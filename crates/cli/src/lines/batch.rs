//! Batching of input lines into units of work for the worker threads.

use std::io::{self, ErrorKind, Read};
use std::ops::Range;

use memchr::memchr;

/// Maximum length of an input line in bytes; a longer one is reported as a bad line. A submission is a few thousand;
/// the form's own limits add up to less than a tenth of this.
pub const LONGEST_LINE: usize = 4 << 20;

/// Size of the read buffer in bytes, and below it the maximum number of lines in a batch: an answer may be a hundred times as long as
/// its line, and all answers to a batch wait in memory for their turn.
const READ_AT_ONCE: usize = 64 << 10;
const LINES_AT_ONCE: usize = 64;

/// Byte order mark (BOM) of UTF-8, with which some programs begin a text.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A batch of consecutive input lines, the unit of work of one worker.
#[derive(Debug, Default)]
pub struct Batch {
    /// The number of the first, from 1.
    pub first: u64,
    /// How many bytes of the input they were.
    pub taken: u64,
    bytes: Vec<u8>,
    /// `None` for a line that is too long.
    lines: Vec<Option<Range<usize>>>,
}

impl Batch {
    /// Iterates over the lines without their line breaks; `None` stands for one that is too long.
    pub fn lines(&self) -> impl Iterator<Item = Option<&[u8]>> {
        self.lines.iter().map(|line| line.clone().map(|range| self.bytes.get(range).unwrap_or_default()))
    }

    /// Whether no line has come before.
    fn is_at_start(&self) -> bool {
        self.first == 1 && self.lines.is_empty()
    }

    fn push(&mut self, line: &[u8]) {
        // The mark is no part of the first line. Looked for in the whole line: a pipe may have cut it.
        let line = if self.is_at_start() { line.strip_prefix(MARK).unwrap_or(line) } else { line };
        let start = self.bytes.len();
        self.bytes.extend_from_slice(line);
        self.lines.push(Some(start..self.bytes.len()));
    }
}

/// Reader that splits an input into batches of lines. What has come in is handed on at once, so that whoever types sees
/// an answer.
pub struct Batches<R> {
    input: R,
    buffer: Vec<u8>,
    /// What of the buffer is read and not yet cut.
    open: Range<usize>,
    /// The beginning of a line whose end has not come in yet.
    begun: Vec<u8>,
    /// The line that is coming in is too long; the rest of it is passed over.
    too_long: bool,
    next_line: u64,
    ended: bool,
}

impl<R: Read> Batches<R> {
    /// Creates a reader at the beginning of an input.
    pub fn new(input: R) -> Self {
        Self {
            input,
            buffer: vec![0; READ_AT_ONCE],
            open: 0..0,
            begun: Vec::new(),
            too_long: false,
            next_line: 1,
            ended: false,
        }
    }

    /// Reads the next batch; `None` at the end of the input.
    pub fn next(&mut self) -> io::Result<Option<Batch>> {
        let mut batch = Batch { first: self.next_line, ..Batch::default() };
        while batch.lines.is_empty() && !self.ended {
            if self.open.is_empty() {
                self.read()?;
            }
            self.cut(&mut batch);
        }
        self.next_line += batch.lines.len() as u64;
        Ok((!batch.lines.is_empty()).then_some(batch))
    }

    fn read(&mut self) -> io::Result<()> {
        let read = loop {
            match self.input.read(&mut self.buffer) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                result => break result?,
            }
        };
        self.ended = read == 0;
        self.open = 0..read;
        Ok(())
    }

    /// Splits the read buffer into lines; keeps the incomplete last one for the next batch.
    fn cut(&mut self, batch: &mut Batch) {
        let mut open = self.buffer.get(self.open.clone()).unwrap_or_default();
        let before = open.len();
        while batch.lines.len() < LINES_AT_ONCE && !open.is_empty() {
            let end = memchr(b'\n', open);
            let (line, rest) = match end {
                Some(at) => (open.get(..at).unwrap_or_default(), open.get(at + 1..).unwrap_or_default()),
                None => (open, &[][..]),
            };
            open = rest;
            if self.too_long || self.begun.len() + line.len() > LONGEST_LINE {
                self.too_long = true;
                self.begun = Vec::new();
            } else if end.is_none() || !self.begun.is_empty() {
                self.begun.extend_from_slice(line);
            } else {
                batch.push(line);
                continue;
            }
            if end.is_some() {
                Self::close(batch, &mut self.begun, &mut self.too_long);
            }
        }
        batch.taken += (before - open.len()) as u64;
        self.open.start = self.open.end - open.len();
        // The last line may have no end.
        let is_nothing = self.begun.is_empty() || (batch.is_at_start() && self.begun == MARK);
        if self.ended && (self.too_long || !is_nothing) {
            Self::close(batch, &mut self.begun, &mut self.too_long);
        }
    }

    /// Completes the line that came in in pieces.
    fn close(batch: &mut Batch, begun: &mut Vec<u8>, too_long: &mut bool) {
        if std::mem::take(too_long) {
            batch.lines.push(None);
        } else {
            batch.push(begun);
            begun.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a few bytes at a time.
    struct Slow<'a>(&'a [u8], usize);

    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let (now, later) = self.0.split_at(self.1.min(self.0.len()).min(buffer.len()));
            buffer[..now.len()].copy_from_slice(now);
            self.0 = later;
            Ok(now.len())
        }
    }

    /// All lines, with their numbers; the numbers of bytes add up.
    fn lines(text: &[u8], at_once: usize) -> Vec<(u64, Option<String>)> {
        let mut batches = Batches::new(Slow(text, at_once));
        let mut found = Vec::new();
        let mut taken = 0;
        while let Some(batch) = batches.next().expect("reads") {
            assert!(batch.lines.len() <= LINES_AT_ONCE);
            taken += batch.taken;
            let texts = batch.lines().map(|line| line.map(|line| String::from_utf8_lossy(line).into_owned()));
            found.extend((batch.first..).zip(texts));
        }
        // A mark alone is no line, so no batch carries its bytes.
        let is_counted = taken as usize == text.len() || text == MARK;
        assert!(is_counted || text.len() > LONGEST_LINE, "{taken} of {}", text.len());
        found
    }

    #[test]
    fn pieces_make_no_difference() {
        for (text, expected) in [
            ("", vec![]),
            ("\n", vec![""]),
            ("a", vec!["a"]),
            ("a\nbc\n", vec!["a", "bc"]),
            ("a\n\n\nd", vec!["a", "", "", "d"]),
            ("\r\nx\r\n", vec!["\r", "x\r"]),
        ] {
            for at_once in 1..=text.len().max(1) {
                let expected: Vec<_> = (1..).zip(expected.iter().map(|line| Some((*line).to_owned()))).collect();
                assert_eq!(lines(text.as_bytes(), at_once), expected, "{text:?} {at_once}");
            }
        }
    }

    #[test]
    fn the_mark_of_a_text_is_no_part_of_the_first_line() {
        for at_once in [1, 2, 3, 4, 100] {
            assert_eq!(lines(b"\xef\xbb\xbf{}\n", at_once), [(1, Some("{}".into()))], "{at_once} bytes at a time");
            assert_eq!(lines(b"\xef\xbb\xbf", at_once), [], "{at_once} bytes at a time");
        }
        let second = "\u{feff}{}";
        assert_eq!(lines(format!("\n{second}").as_bytes(), 2), [(1, Some(String::new())), (2, Some(second.into()))]);
    }

    #[test]
    fn many_lines_keep_their_numbers() {
        let text: String = (1..=1000).map(|number| format!("{number}\n")).collect();
        for (number, line) in lines(text.as_bytes(), 333) {
            assert_eq!(line, Some(number.to_string()));
        }
    }

    #[test]
    fn a_line_that_is_too_long_is_passed_over_and_not_kept() {
        let longest = "x".repeat(LONGEST_LINE);
        // Also when much more of it comes in after it was given up.
        let more = "y".repeat(READ_AT_ONCE * 3);
        let text = format!("a\n{longest}{more}\n{longest}\nb\n{longest}y");
        let found = lines(text.as_bytes(), usize::MAX);
        let short: Vec<_> = found.iter().map(|(number, line)| (*number, line.as_ref().map(String::len))).collect();
        assert_eq!(short, [(1, Some(1)), (2, None), (3, Some(LONGEST_LINE)), (4, Some(1)), (5, None)]);
    }
}
