use super::*;
use crate::study::history::score::{base_rate, rps};

const HEAD: &str =
    "case_id,threatened_state,actor_type,domain,harm,territory,attr_d1,attr_d30,intent,art6_scope";

fn table(lines: &[&str]) -> Cases {
    read(lines.join("\n").as_bytes()).expect("a table of cases")
}

#[test]
fn the_cases_that_ship_are_read_whole() {
    let cases = read(crate::study::history::CASES.as_bytes()).unwrap();
    assert_eq!(cases.cases.len(), 18);
    assert_eq!(cases.notes, [""; 0]);
    let known = |record: &Record| record.formal.is_some() && record.functional.is_some();
    assert!(cases.cases.iter().all(|case| known(&case.record)));
    assert!(
        cases
            .cases
            .iter()
            .all(|case| !case.features.threatened.is_empty())
    );
}

/// The base rates that the record names: .115 on the formal ladder, .098 on the functional one.
#[test]
fn the_base_rates_are_those_of_the_record() {
    let cases = read(crate::study::history::CASES.as_bytes()).unwrap().cases;
    let mean = |ladder: fn(&Record) -> Option<Chances>| {
        let outcomes: Vec<_> = cases.iter().map(|case| ladder(&case.record)).collect();
        let each = outcomes.iter().enumerate().map(|(at, outcome)| {
            rps(
                &base_rate(&outcomes, at).unwrap(),
                outcome.as_ref().unwrap(),
            )
        });
        (each.sum::<f64>() / cases.len() as f64 * 1000.0).round()
    };
    assert_eq!(mean(|record| record.formal), 115.0);
    // 0.09896: the record cuts where this rounds.
    assert_eq!(mean(|record| record.functional), 99.0);
}

#[test]
fn columns_stand_in_any_order_and_outcomes_may_be_absent() {
    let cases = table(&[
        "art6_scope,intent,attr_d30,attr_d1,territory,harm,domain,actor_type,threatened_state,case_id",
        "partial,0,5,2,4,3,Missile,FRIEND,Poland,a",
    ]);
    assert_eq!(cases.notes, [""; 0]);
    let features = &cases.cases[0].features;
    assert_eq!(features.actor, ActorKind::Friend);
    assert_eq!(features.scope, Scope::Partial);
    assert_eq!((features.harm, features.territory), (3, 4));
    assert_eq!((features.attr_d1, features.attr_d30), (2, 5));
    assert_eq!(cases.cases[0].record, Record::default());
}

#[test]
fn a_bad_row_is_told_with_its_line_and_stops_nothing_else() {
    let cases = table(&[
        HEAD,
        "a,Poland,state,air,0,1,2,3,4,y",
        "b,Poland,state,air,0,1,2,3,6,y",
        "c,Poland,somebody,air,0,1,2,3,4,y",
        "d,Poland,state,air,0,1,2,3,4",
        ",Poland,state,air,0,1,2,3,4,y",
        "f,Poland,state,air,0,1,2,3,4,maybe",
        "g,Poland,state,air,,1,2,3,4,y",
        "\"h\n2\",Poland,state,air,-1,1,2,3,4,y",
        "i,nobody,state,air,0,1,2,3,4,n",
    ]);
    let read: Vec<&str> = cases.cases.iter().map(|case| case.id.as_str()).collect();
    assert_eq!(read, ["a", "i"]);
    assert_eq!(cases.bad, 7);
    let lines: Vec<&str> = cases.notes.iter().map(|note| &note[..7]).collect();
    assert_eq!(
        lines,
        [
            "line 3 ", "line 4 ", "line 5 ", "line 6 ", "line 7 ", "line 8 ", "line 9 "
        ]
    );
    assert!(
        cases.notes[0].contains("`intent` is `6`"),
        "{}",
        cases.notes[0]
    );
    assert!(cases.notes[1].contains("somebody"), "{}", cases.notes[1]);
}

#[test]
fn unknown_columns_are_named_and_missing_ones_refused() {
    let cases = table(&[
        &format!("{HEAD},weather,mood"),
        "a,PL,state,air,0,1,2,3,4,y,fine,low",
    ]);
    assert_eq!(cases.cases.len(), 1);
    assert!(
        cases.notes[0].contains("`weather`, `mood`"),
        "{}",
        cases.notes[0]
    );
    let error = read(b"case_id,harm\na,1\n").unwrap_err();
    assert!(error.contains("`threatened_state`"), "{error}");
    assert!(read(b"").is_err());
}

#[test]
fn outcomes_are_soft_where_the_coder_was() {
    let head = format!("{HEAD},class_90d,functional_90d,soft_label_90d");
    let row = |end: &str| format!("a,PL,state,air,0,1,2,3,4,y,{end}");
    let one = |end: &str| table(&[&head, &row(end)]);
    let known = one("3,2,3:0.95|2:0.05");
    let formal = known.cases[0].record.formal.unwrap();
    assert!((formal[3] - 0.95).abs() < 1e-9 && (formal[2] - 0.05).abs() < 1e-9);
    assert_eq!(known.cases[0].record.functional, Some(sure(2)));
    assert_eq!(one("3,,").cases[0].record.formal, Some(sure(3)));
    assert_eq!(one(",5,NA").cases[0].record.formal, None);
    for bad in ["9,2,", "3,2,3:0.5", "3,2,often"] {
        let cases = one(bad);
        assert_eq!(cases.cases.len(), 1, "{bad}");
        assert_eq!(cases.cases[0].record, Record::default(), "{bad}");
        assert!(cases.notes[0].starts_with("line 2: its record"), "{bad}");
    }
}

/// Whatever stands in a file, it is read or told: nothing panics.
#[test]
fn torn_files_are_told() {
    let whole = crate::study::history::CASES.as_bytes();
    for end in (0..whole.len()).step_by(97) {
        let _ = read(&whole[..end]);
    }
    for at in (0..whole.len()).step_by(61) {
        let mut bytes = whole.to_vec();
        bytes[at] = 0xff;
        let _ = read(&bytes);
        bytes[at] = b'"';
        let _ = read(&bytes);
    }
}
