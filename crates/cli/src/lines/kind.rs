//! Format detection for inputs that aren't JSON Lines: one error that says what to do, in place of one for each line.

/// Magic numbers of compressed files and other formats.
const MARKS: [(&[u8], &str); 8] = [
    (b"\x1f\x8b", "gzip; unpack it on the way: zcat FILE | assessment ..."),
    (b"PK\x03\x04", "a ZIP archive; unpack it on the way: unzip -p FILE | assessment ..."),
    (b"\x28\xb5\x2f\xfd", "Zstandard; unpack it on the way: zstdcat FILE | assessment ..."),
    (b"BZh", "bzip2; unpack it on the way: bzcat FILE | assessment ..."),
    (b"\xfd7zXZ\x00", "xz; unpack it on the way: xzcat FILE | assessment ..."),
    (b"PAR1", "Parquet; write JSON lines from it, with polars: pl.read_parquet(FILE).write_ndjson()"),
    (b"\xff\xfe", UTF_16),
    (b"\xfe\xff", UTF_16),
];
const UTF_16: &str = "UTF-16; write it again on the way: iconv -f UTF-16 -t UTF-8 FILE | assessment ...";

/// Detects a known other format by the beginning of an input; `None` where it may be JSON Lines with a fault.
pub fn other_than_lines(begin: &[u8]) -> Option<&'static str> {
    if let Some((_, what)) = MARKS.iter().find(|(mark, _)| begin.starts_with(mark)) {
        return Some(what);
    }
    // UTF-16 without its mark: every other byte of an English text is zero.
    if matches!(begin, [b'{' | b'[', 0, ..] | [0, b'{' | b'[', ..]) {
        return Some(UTF_16);
    }
    let begin = begin.strip_prefix(b"\xef\xbb\xbf").unwrap_or(begin);
    let lines = begin.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let mut lines = lines.filter(|line| !line.is_empty());
    let first = lines.next()?;
    let second = lines.next();
    let goes_on = second.is_some();
    if goes_on && is_open_array(first) {
        return Some("an array over several lines; one document a line: jq -c '.[]' FILE | assessment ...");
    }
    if goes_on && first == b"{" {
        return Some("a document over several lines; one document a line: jq -c . FILE | assessment ...");
    }
    if goes_on_as_table(first, second) {
        return Some("a table with separators (CSV); pandas or polars write JSON lines from it: docs/command-line.md");
    }
    None
}

/// Whether two lines look like delimited values (CSV): no JSON, with the same number of separators.
fn goes_on_as_table(first: &[u8], second: Option<&[u8]>) -> bool {
    let count = |line: &[u8], separator| line.iter().filter(|byte| **byte == separator).count();
    let is_json = |line: &[u8]| line.starts_with(b"{") || line.starts_with(b"[");
    let Some(second) = second.filter(|second| !is_json(second)) else { return false };
    !is_json(first) && b",;\t".iter().any(|byte| count(first, *byte) > 0 && count(first, *byte) == count(second, *byte))
}

/// Whether the line opens a JSON array that ends on a later line.
fn is_open_array(line: &[u8]) -> bool {
    line.starts_with(b"[") && serde_json::from_slice::<serde::de::IgnoredAny>(line).is_err_and(|error| error.is_eof())
}

#[cfg(test)]
mod tests {
    use super::other_than_lines;

    #[test]
    fn what_is_no_lines_is_named_with_what_to_do() {
        for (begin, named) in [
            (&b"\x1f\x8b\x08\x00"[..], "gzip"),
            (b"PK\x03\x04", "ZIP"),
            (b"\x28\xb5\x2f\xfd", "Zstandard"),
            (b"\xff\xfe{\0", "UTF-16"),
            (b"{\0\"\0", "UTF-16"),
            (b"\0{\0\"", "UTF-16"),
            (b"PAR1\x15", "Parquet"),
            (b"[\n  {\"answers\": {}},\n  {\"answers\": {}}\n]\n", "jq -c '.[]'"),
            (b"[{\"answers\": {}},\n{\"answers\": {}}]\n", "jq -c '.[]'"),
            (b"\xef\xbb\xbf[\n{}\n]", "jq -c '.[]'"),
            (b"{\n  \"answers\": {}\n}\n", "jq -c ."),
            (b"id,toilet\n1,severe\n", "CSV"),
            (b"\xef\xbb\xbfid;toilet;egn\r\n1;severe;\r\n", "CSV"),
            (b"id\ttoilet\n1\tsevere\n2\tnone\n", "CSV"),
        ] {
            let what = other_than_lines(begin).unwrap_or_else(|| panic!("{named}: taken for lines"));
            assert!(what.contains(named), "{what}");
        }
    }

    #[test]
    fn a_line_with_a_fault_is_a_line() {
        for begin in [
            &b""[..],
            b"\n\n",
            b"{}\n{}\n",
            b"[]\n{}\n",
            b"[1]\n{}\n",
            b"{\"a\":\n{}\n",
            b"{",
            b"[",
            b"x\n",
            b"[1,}\n{}\n",
            b"a, b\n{}\n",
            b"a, b\nc\n",
            b"a, b\n",
        ] {
            assert_eq!(other_than_lines(begin), None, "{}", String::from_utf8_lossy(begin));
        }
    }
}
