use super::*;
use crate::base::ids::Member;
use crate::content::Content;
use crate::content::source::Sources;

fn bloc(short: &str, government: bool, for_it: u16, open: u16, against: u16) -> Bloc {
    Bloc {
        short: short.to_owned(),
        government,
        for_it,
        open,
        against,
    }
}

/// The chamber of the mock-up: 47 for, 33 open, 20 against.
fn hundred() -> Vec<Bloc> {
    vec![
        bloc("PRO", true, 3, 7, 0),
        bloc("JV", true, 25, 0, 0),
        bloc("ZZS", true, 12, 4, 0),
        bloc("AS", false, 0, 13, 0),
        bloc("NA", false, 6, 6, 0),
        bloc("ind", false, 1, 3, 2),
        bloc("LPV", false, 0, 0, 9),
        bloc("ST", false, 0, 0, 9),
    ]
}

/// Six hundred and fifty seats in three groups.
fn large() -> Vec<Bloc> {
    vec![
        bloc("Lab", true, 380, 20, 0),
        bloc("Con", false, 121, 0, 0),
        bloc("SNP", false, 0, 9, 120),
    ]
}

fn drawn(shape: ChamberShape, blocs: &[Bloc], width: u16, height: u16) -> (String, Layout) {
    let (picture, layout) = Chamber { shape, blocs }.picture(width, height);
    (picture.text(), layout)
}

#[test]
fn a_hundred_seats_stand_in_a_half_circle_group_by_group() {
    let (text, layout) = drawn(ChamberShape::Hemicycle, &hundred(), 52, 13);
    let picture = "

                  ZZS ⣠⣄ ⢀⡀ ⢀⡀ AS
                ⢀⣤⡀⢾⡷ ⠙⠋ ⠈⠁ ⠈⠁ ⠰⠆ ⣀
             ⢠⣶⡄⠈⢛⣥⡀⠰⣿⠆ ⠛  ⠛  ⠶  ⣀⠉ ⢠⠒⡄ NA
           ⢾⡷ ⠉⣴⣦⠈⢛⡁⢠⣶⡄⠰⣿⠆ ⠶  ⣤ ⢀⡉ ⡔⢢⠉ ⠶
     JV  ⣴⣦ ⢠⣶⡄⢈⣥⡀⠻⠟ ⢉⣤⡀ ⢠⡄  ⣀  ⠣⠜⢀⠬⡁ ⣤  ⠰⠆
       ⢠⣶⡌⢡⣶⡄⣩⣄⠈⠛⠁⣴⣦ ⠈⣛⠁ ⢀⡀  ⠉ ⢠⠒⡄⠈⠒⠁⢀⡀⢠⠒⡄ ⣤  ind
      ⢀⡀⢉⣤⡀⠉⣀⠙⠋⢠⣶⡄⢈⣥⡀⠘⠿⠃ ⠈⠁  ⠛ ⢀⠭⡀ ⣤ ⠈⢁ ⡉⠠⣀⠄⡀⢀
      ⠻⠟⠈⠛⠁⠘⠿⢃⣤⡀⢉⡀⠈⠛⠁⠰⣿⠆ ⠘⠃  ⠶ ⠈⠒⠁  ⠠⣀⠤⠛⠄⠐⠉⠂⠜⠣  LPV
     ⢾⡷⠰⣿⠆⢾⡷ ⠈⠛⠁⠻⠟ ⢾⡷  ⣴⣦  ⢠⡄  ⠰⠆ ⠘⠃⠐⠉⠂ ⡱⢎⢈⠶⡁⡱⢎
    ⢀⡀ ⢀⡀ ⣀ ⣴⣦⢠⣶⡄⣴⣦ ⣴⣦ ⠈⠁     ⢠⡄ ⢢⡔⠐⣤⠂⢢⡔⠠⣀⠄⢄⡠ ⢄⡠
    ⠈⠁ ⠈⠁ ⠉ ⠈⠁ ⠉ ⠈⠁ ⠈⠁           ⠁⠈⠈ ⠁⠁⠈⠐⠉⠂⠊⠑ ⠊⠑
PRO ⢾⡷⠰⣿⠆⢾⡷ ⠶ ⠰⠆ ⠶ ⠰⠆          ⡱⢎⢈⠶⡁⡱⢎⢈⠶⡁⡱⢎⢈⠶⡁⡱⢎ ST";
    assert_eq!(format!("\n{text}"), picture);
    assert_eq!((layout.marks.len(), layout.seats_a_mark), (100, 1));
    assert_eq!(layout.caption(), "");
}

#[test]
fn a_large_house_sits_on_benches_with_several_seats_to_a_mark() {
    let (text, layout) = drawn(ChamberShape::Benches, &large(), 44, 10);
    let picture = "
                    Lab
⢾⡷⠰⣿⠆⢾⡷⠰⣿⠆⢾⡷⠰⣿⠆⢾⡷⠰⣿⠆⢾⡷⠰⣿⠆⢾⡷⠰⣿⠆⢾⡷⠰⣿⠆⢾⡷⠰⣿⠆⠰⠆
⣴⣦⢠⣶⡄⣴⣦⢠⣶⡄⣴⣦⢠⣶⡄⣴⣦⢠⣶⡄⣴⣦⢠⣶⡄⣴⣦⢠⣶⡄⣴⣦⢠⣶⡄⣴⣦⢠⣶⡄⢠⡄
⣨⣅⢀⣭⡀⣨⣅⢀⣭⡀⣨⣅⢀⣭⡀⣨⣅⢀⣭⡀⣨⣅⢀⣭⡀⣨⣅⢀⣭⡀⣨⣅⢀⣭⡀⣨⣅⢀⣭⡀
⠙⠋⠈⠛⠁⠙⠋⠈⠛⠁⠙⠋⠈⠛⠁⠙⠋⠈⠛⠁⠙⠋⠈⠛⠁⠙⠋⠈⠛⠁⠙⠋⠈⠛⠁⠙⠋⠈⠛⠁

⡔⢢⢠⠒⡄⡔⢢⢠⠒⡄⡔⢢⢠⠒⡄⡔⢢⢠⠒⡄⢢⡔⠐⣤⠂⢢⡔⠐⣤⠂⢢⡔⠐⣤⠂⢢⡔⠐⣤⠂
⡨⢅⢀⠭⡀⡨⢅⢀⠭⡀⡨⢅⢀⠭⡀⡨⢅ ⣉ ⢅⡨⠨⣀⠅⢅⡨⠨⣀⠅⢅⡨⠨⣀⠅⢅⡨⠈ ⠁
⠑⠊⠈⠒⠁⠑⠊⠈⠒⠁⠑⠊⠈⠒⠁⠑⠊ ⠉ ⠊⠑⠐⠉⠂⠊⠑⠐⠉⠂⠊⠑⠐⠉⠂⠊⠑
        Con                SNP";
    assert_eq!(format!("\n{text}"), picture);
    assert_eq!(layout.caption(), "A mark is 8 seats.");
}

#[test]
fn four_shapes_tell_what_a_mark_says() {
    let legend = Say::ALL.map(|say| format!("{} {}", say.legend().text(), say.word()));
    assert_eq!(
        legend,
        [
            "⢾⡷ for, government",
            "⢎⡱ for, opposition",
            "⡱⢎ against",
            "⠰⠆ open"
        ]
    );
}

#[test]
fn where_dots_cannot_be_shown_each_mark_is_a_letter() {
    let blocs = hundred();
    let chamber = Chamber {
        shape: ChamberShape::Hemicycle,
        blocs: &blocs,
    };
    let text = chamber.letters(52, 13).0.ascii().text();
    let picture = "

                   ZZS         AS
                    #  #  .  .  .
              #  #   #  .  .  .   .  o  NA
            #   # #  #  #  .  .  .  o  .
     JV   #  #     #      .      o    .   .
        #  #    #  #  #      .  o  o    o  . ind
              # #     #   .  .     .  .
       # #  #      #  #   .  .  o      X  X  X  LPV
      # #  #  #  #  #   #   .   .  . X   X X  X
             # #  #  #         .  X X  X
     .  . .                              X  X  X
PRO  # #  # .  . .  .           X X  X X  X X  X ST";
    assert_eq!(format!("\n{text}"), picture);
    let count = |letter| text.matches(letter).count();
    assert_eq!((count('#'), count('o'), count('X')), (40, 7, 20));
}

#[test]
fn marks_are_shared_out_so_that_the_whole_is_right() {
    for (blocs, shape) in [
        (hundred(), ChamberShape::Hemicycle),
        (large(), ChamberShape::Hemicycle),
        (large(), ChamberShape::Benches),
    ] {
        let chamber = Chamber {
            shape,
            blocs: &blocs,
        };
        let layout = chamber.layout(104, 52);
        let a_mark = i64::from(layout.seats_a_mark);
        let stand_for = layout.marks.len() as i64 * a_mark;
        assert!((stand_for - i64::from(chamber.seats())).abs() <= a_mark / 2);
        for (at, bloc) in blocs.iter().enumerate() {
            let marks = layout.marks.iter().filter(|mark| mark.bloc == at).count();
            let off = marks as i64 * a_mark - i64::from(bloc.seats());
            // One step for each of its three kinds.
            assert!(off.abs() < 3 * a_mark, "{} is off by {off}", bloc.short);
        }
    }
}

#[test]
fn no_chamber_and_no_panel_is_too_odd() {
    let empty: Vec<Bloc> = Vec::new();
    let silent: Vec<Bloc> = hundred()
        .iter()
        .map(|bloc| Bloc {
            for_it: 0,
            open: 0,
            against: 0,
            ..bloc.clone()
        })
        .collect();
    let single = vec![hundred()[1].untold()];
    let endless = vec![
        Bloc {
            for_it: u16::MAX,
            ..hundred()[0].clone()
        };
        40
    ];
    for shape in [ChamberShape::Hemicycle, ChamberShape::Benches] {
        for blocs in [&empty, &silent, &single, &hundred(), &large(), &endless] {
            for width in 0..40 {
                for height in 0..14 {
                    let (_, layout) = drawn(shape, blocs, width, height);
                    let inside = |mark: &Mark| {
                        (0..=i32::from(width) * 2 - MARK).contains(&mark.x)
                            && (0..=i32::from(height) * 4 - MARK).contains(&mark.y)
                    };
                    assert!(layout.marks.iter().all(inside), "{width} x {height}");
                }
            }
        }
    }
    assert!(
        drawn(ChamberShape::Hemicycle, &silent, 52, 13)
            .1
            .marks
            .is_empty()
    );
}

#[test]
fn on_the_day_the_largest_group_is_told_first_and_the_deciding_one_last() {
    let blocs = hundred();
    let told: Vec<&str> = order_told(&blocs, Some(2))
        .into_iter()
        .map(|at| blocs[at].short.as_str())
        .collect();
    assert_eq!(told, ["JV", "AS", "NA", "PRO", "LPV", "ST", "ind", "ZZS"]);
    assert_eq!(blocs[2].untold().open, 16);
}

#[test]
fn a_count_is_dealt_from_the_most_willing_on() {
    let content = Content::open(&Sources::embedded()).unwrap();
    let canada = content.member(Member::from_code("CAN").unwrap());
    let dealt = |yes, no| {
        let blocs = Bloc::dealt(&canada.chamber, yes, no);
        let split = |bloc: &Bloc| (bloc.for_it, bloc.open, bloc.against);
        blocs.iter().map(split).collect::<Vec<_>>()
    };
    // Liberals, Conservatives, Bloc, NDP, Greens.
    assert_eq!(
        dealt(200, 30),
        [(169, 0, 0), (31, 113, 0), (0, 0, 22), (0, 0, 7), (0, 0, 1)]
    );
    assert_eq!(dealt(-5, 0)[0], (0, 169, 0));
    assert_eq!(dealt(i16::MAX, i16::MAX)[4], (1, 0, 0));
}
