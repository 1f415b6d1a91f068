//! Tables with commas: places, and categories of the ICF.

use assessment_codegen::{Fault, Faults, Source, icf, places};

use crate::{made, printed, told};

const DISTRICTS: &str = "district_code,nuts3,name_bg\nVAR,BG331,Варна\nBLG,BG413,Благоевград\n";
const MUNICIPALITIES: &str = "municipality_code,name_bg,district_code\nVAR06,\"Варна, град\",VAR\nBLG01,Банско,BLG\n";

fn make(districts: &str, municipalities: &str) -> Result<String, Vec<Fault>> {
    let faults = Faults::default();
    let source = |file, text| Source { file, text, faults: &faults };
    let code = places::places(&source("districts.csv", districts), &source("municipalities.csv", municipalities));
    faults.none()?;
    Ok(printed(code))
}

#[test]
fn places_stand_in_the_order_of_their_names() {
    let code = make(DISTRICTS, MUNICIPALITIES).expect("good tables");
    let at = |piece: &str| code.find(piece).unwrap_or_else(|| panic!("no {piece} in {code}"));
    assert!(at("place(\"blg\", Condition::Always)") < at("place(\"var\", Condition::Always)"));
    let of_a_district = "Condition::FirstAnsweredIs(&[DISTRICT], &[OptionId(\"var\")])";
    assert!(at("\"blg01\"") < at("\"var06\"") && at("\"var06\"") < at(of_a_district));
}

#[test]
fn bad_rows_of_places_are_refused_with_file_and_line() {
    for (piece, by, expected) in [
        ("BLG01,Банско,BLG", "BLG01,Банско", "municipalities.csv:3: "),
        ("BLG01,Банско,BLG", "BLG01,Банско,BLH", "municipalities.csv:3: unknown district: blh"),
        ("BLG01,Банско,BLG", "VAR06,Банско,BLG", "municipalities.csv:3: var06 stands twice"),
        ("BLG01,Банско,BLG", "BLG 01,Банско,BLG", "municipalities.csv:3: a code is letters and digits, not \"blg 01\""),
        ("BLG01,Банско,BLG", "BLG01,,BLG", "municipalities.csv:3: a place has a name"),
        ("municipality_code", "code", "municipalities.csv:1: no column municipality_code"),
    ] {
        assert!(MUNICIPALITIES.contains(piece), "{piece}");
        let faults = make(DISTRICTS, &MUNICIPALITIES.replacen(piece, by, 1)).expect_err(by);
        assert!(faults[0].to_string().starts_with(expected), "{by}: {faults:#?}");
    }
    assert!(make("", MUNICIPALITIES).is_err());
}

#[test]
fn items_of_the_icf_stand_in_their_order() {
    let good = "source,item_id,icf_primary,icf_primary_title,debatable\nSELF,SA1,d530,Toileting,no\n\
                OTHER,X,,,\nSELF,SA2,d540,Dressing,yes\n";
    let table = |text: &str| made("icf-map.csv", text, icf::table);
    let code = table(good).expect("a good table");
    assert!(code.contains("Icf { code: \"d530\", title: \"Toileting\", debatable: false"), "{code}");
    assert!(code.contains("debatable: true"), "{code}");
    for (piece, by, expected) in [
        ("SA2", "SA3", "icf-map.csv:4: SA2 is missing"),
        ("d540", "x540", "icf-map.csv:4: \"x540\" is no category of the ICF"),
        ("d540", "d540123", "icf-map.csv:4: \"d540123\" is no category of the ICF"),
        ("Dressing", "", "icf-map.csv:4: \"d540\" is no category of the ICF, or title or debatable is missing"),
        ("yes", "perhaps", "icf-map.csv:4: \"d540\" is no category of the ICF, or title or debatable is missing"),
        ("no\n", "no,more\n", "icf-map.csv:2: "),
    ] {
        assert!(good.contains(piece), "{piece}");
        let faults = table(&good.replacen(piece, by, 1)).expect_err(by);
        assert!(faults.iter().any(|fault| fault.to_string().starts_with(expected)), "{by}: {faults:#?}");
    }
    told(table(&good.replacen("SA2", "SA3", 1)), "icf-map.csv", ":4: SA2 is missing");
}
