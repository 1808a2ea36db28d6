use super::*;
use crate::content::Content;
use crate::content::source::Sources;

fn content() -> Content {
    Content::open(&Sources::embedded()).unwrap()
}

const CHIPS: [Chip; MEMBERS] = [Chip {
    glyph: '○',
    ink: Ink::Text,
    read: false,
}; MEMBERS];

fn marks(codes: bool) -> Marks<'static> {
    Marks {
        members: &[],
        chips: &CHIPS,
        own: Member::from_code("LVA"),
        chosen: None,
        codes,
    }
}

fn sign(content: &Content) -> Sign<'_> {
    let night = Incident {
        place: 255,
        harm: 1,
        ..Incident::default()
    };
    signs(content.play("night-swarm").unwrap(), &[night])[0]
}

#[test]
fn the_theatre_at_the_small_size() {
    let content = content();
    let signs = [sign(&content)];
    let map = Map {
        signs: &signs,
        tracks: true,
        ..Map::theatre(&content.map, "night-swarm").unwrap()
    };
    let drawn = map.picture(48, 14);
    let picture = "
⡸⡸  ⢰⠁              ⢠⡇         ⠈⠐⠠⠄⠂⠁   ⠢⠐⠠⢀
⣃⠉⠉⠉⠉⠰⢤           ⢀⣠⢃⠇⠄LITHUANIA⠠⠱         ⢂
⢀ ⡰⡄      ⣀⠤⠔⠊⢳⠄ ⣠RUSSIA⡐      ⢐⠁          ⠂⠄
⠊⠉⠻⢧⣀⣀⠤⠤⠒⠊     ⠉⠉    ⠈⠈⠈⠈⠐⡄⡀ ⡀⠄⠔            ⠁⠄
   ⠈⠻⠇                    ⢐ ⠁                ⠈⠐⠄
    ⠠⠁                     ⡂    BELARUS     ⢐⠠⠠⠈
    ⠈⠠                    ⠤⠂⠂⠐ ⠂⠐ ⠁          ⡂
     ⠡       POLAND ∘ Warsaw⡄⡠⡀⡄⡠ ⠂⠈       ⠠⠠⠐⠠⠁
     ⠡⡀                ⠐ ⠄⢡⠂⠂⠐ ⡁⢈⠁⠃⠒⠒⠂⠄⠤⢀⠠⠠⠁
    ⡠⢀⠆⢄                 ✶ Lublin region  ⠈
 ⡀⠄⠁    ⠐⢐⠠⢀⢀              ⠍ ⠁UKRAINE
⡂         ⠂⠁⠁⠄⢄          ⠠⠁
⠐⡀           ⢀⠐⠢⠐⠠⢀⠄⡀⠄⡀ ⠌
  ⠁⠄  ⡂⠂⠄⡀⣀⢀⠠⠐   ⠈    ⠈⢐⠃";
    assert_eq!(format!("\n{}", drawn.picture.text()), picture);
}

#[test]
fn the_alliance_beside_it() {
    let content = content();
    let map = Map::alliance(&content.map, marks(false)).unwrap();
    let drawn = map.picture(38, 14);
    let picture = "
⣔⡢⡠⠤⠒⢆             ⢀⠎    ⢀⠤⡀ ⢂ ⠐⡖⠤⠤⡼⠒⠕
⠩⠧⠤○⠔⠊           ⢀⡠⠊   ⢀⡨⡣⠒⠁  ⡂ ⠓⠽⠑⠃
                ⡎⠁○   ⠰⡁⠘⡄ ○ ⠠⠁
          ⢀⣀    ⣇ ⣀⡄ ○⢀⠎ ⠘⣶○⡝⠂
          ⡇⢓⠆    ⢩○⣷⡀⣀⡎ ⢠⠒⠼◉⢒
        ⡠⡒⡿⢌⠱⡄   ⠈⡾⣗⢗⢃⡠⠤⠼⢂○⡘
       ⢀⣇⡠⢛⡍○⢘⠆⡰○⠉   ⠁  ○ ⡂
          ⠴⠝⣒⡲⠏○○  ○ ○    ⠔
          ⠸⠭⡓    ⠤⠠⠄⡜⠈⠔○○⠪⠂⠔⠄    ⢀⣀
            ⢱ ○ ⠈⠐⠁⠁⣬○○⢐⠢  ○⠨⣰⠙⢖⢸⡭⠂
 ○CAN   ⡔⠒⠤⠤⠜  ⡤⠤⠒⣱⡀○⡜⠬○⡄⠨ ○⢠⠃ ⠈⠁⠈⠙⠤⡀
 ○USA   ⢣  ○ ⣠⠴⠁ ⢠⢏⠘⠤⣌⢣⡨○○⢤⢤⣼⡦⠔⠊⠉⠒⠤⠔⠃
        ○    ⡇   ⠈⠞ ⣀⣘⡵⠁⢇○⣃⢐⠇  ○     ⢘
        ⠘⠲⣀⠤⢎⡡⠤⠒⠒⠒⠙⡆⠑⠺  ⠈⠪⡏ ⠣⠤⠤⣀⡦⡆⠂⠂⠒⠒";
    assert_eq!(format!("\n{}", drawn.picture.text()), picture);
}

#[test]
fn at_the_sizes_it_is_drawn_for_every_name_finds_its_place() {
    let content = content();
    let signs = [sign(&content)];
    let map = Map {
        signs: &signs,
        ..Map::theatre(&content.map, "night-swarm").unwrap()
    };
    for (width, height) in [(74, 23), (48, 14), (110, 36), (150, 44)] {
        let drawn = map.picture(width, height);
        assert_eq!(drawn.left_out, [""; 0], "{width} x {height}");
        assert!(drawn.signs.iter().all(Option::is_some));
    }
}

#[test]
fn all_thirty_two_stand_near_where_they_should() {
    let content = content();
    for (width, height, codes) in [
        (38, 14, false),
        (40, 15, false),
        (74, 23, true),
        (120, 36, true),
    ] {
        let map = Map::alliance(&content.map, marks(codes)).unwrap();
        assert_eq!(map.view.marks.len(), MEMBERS);
        let drawn = map.picture(width, height);
        let to = map.projection(width, height);
        for mark in &map.view.marks {
            let spot = drawn.marks[mark.of.index()].unwrap();
            let (x, y) = to.cell(mark.at);
            let off = (i32::from(spot.x) - x).abs() + 2 * (i32::from(spot.y) - y).abs();
            assert!(
                off <= 2,
                "{} is off by {off} at {width} x {height}",
                mark.of.code()
            );
        }
        if codes {
            let text = drawn.picture.text();
            assert!(Member::all().all(|member| text.contains(member.code())));
        }
    }
}

#[test]
fn the_last_incident_is_strong_and_harm_shows_in_the_glyph() {
    let content = content();
    let play = content.play("night-swarm").unwrap();
    let incident = |place, harm, intercepted| Incident {
        place,
        harm,
        intercepted,
        ..Incident::default()
    };
    let told = [
        incident(255, 2, true),
        incident(4, 0, false),
        incident(5, 0, true),
    ];
    let signs = signs(play, &told);
    let shown = signs
        .iter()
        .map(|sign| (sign.glyph, sign.text, sign.text_ink));
    assert_eq!(
        shown.collect::<Vec<_>>(),
        [
            ('✶', "Lublin region", Ink::Text),
            ('∙', "Gulf of Finland", Ink::Text),
            ('×', "Danube delta", Ink::Strong),
        ]
    );
}

#[test]
fn your_own_outline_and_the_other_sides_border_are_told_apart() {
    let content = content();
    let bare = Map::theatre(&content.map, "night-swarm").unwrap();
    let inks = |map: &Map| {
        let picture = map.picture(74, 23).picture;
        [Ink::Own, Ink::Warn].map(|ink| {
            picture
                .rows()
                .flatten()
                .filter(|cell| cell.ink == ink)
                .count()
        })
    };
    assert_eq!(inks(&bare), [0, 0]);
    let own = inks(&Map {
        own: Some("POL"),
        actor: Some("RU"),
        ..bare
    });
    assert!(own[0] > 40 && own[1] > 5, "{own:?}");
}

#[test]
fn a_follow_on_elsewhere_widens_the_frame() {
    let content = content();
    let play = content.play("night-swarm").unwrap();
    let bare = Map::theatre(&content.map, "night-swarm").unwrap();
    for (at, follow_on) in play.scenario.follow_on.places.iter().enumerate() {
        let incident = Incident {
            place: at as u8,
            ..Incident::default()
        };
        let at = place(play, &incident);
        let signs = [Sign {
            at,
            ..sign(&content)
        }];
        let map = Map {
            frame: including(bare.frame, [at]),
            signs: &signs,
            ..bare
        };
        assert!(
            map.picture(48, 14).signs[0].is_some(),
            "{}",
            follow_on.place
        );
    }
}

#[test]
fn every_scenario_s_place_is_named_on_its_map_at_three_sizes() {
    let content = content();
    assert!(content.heads.len() >= 12);
    for scenario in &content.heads {
        let view = Map::theatre(&content.map, &scenario.id);
        let bare = view.unwrap_or_else(|| panic!("{} has no map", scenario.id));
        let signs = [begins(scenario)];
        let map = Map {
            signs: &signs,
            frame: holding(bare.frame, &signs),
            ..bare
        };
        for (width, height) in [(47, 13), (73, 20), (73, 34), (58, 15)] {
            let drawn = map.picture(width, height);
            let text = drawn.picture.text();
            assert!(drawn.signs[0].is_some(), "{} is off", scenario.id);
            // A long name of the smallest map stands in its title alone.
            let named = text.contains(head(signs[0].text));
            assert!(named || width < 50, "{} at {width}:{text}", scenario.id);
        }
    }
}

#[test]
fn a_frame_grows_to_what_is_near_and_not_to_another_sea() {
    let content = content();
    let bare = Map::theatre(&content.map, "towers").unwrap();
    let at = |at| Sign {
        at,
        ..sign(&content)
    };
    let near = holding(bare.frame, &[at(At(1100, 5350))]);
    assert!(near.east > bare.frame.east && near.west == bare.frame.west);
    assert_eq!(holding(bare.frame, &[at(At(5530, 2520))]), bare.frame);
    assert_eq!(holding(bare.frame, &[at(At(0, 5150))]), bare.frame);
}

#[test]
fn no_size_is_too_odd() {
    let content = content();
    for (width, height) in [
        (0, 0),
        (1, 1),
        (0, 9),
        (9, 0),
        (2, 40),
        (300, 1),
        (3, 3),
        (300, 100),
    ] {
        for map in [
            Map::theatre(&content.map, "night-swarm").unwrap(),
            Map::alliance(&content.map, marks(true)).unwrap(),
        ] {
            let drawn = map.picture(width, height);
            assert_eq!(
                (drawn.picture.width(), drawn.picture.height()),
                (width, height)
            );
        }
    }
    assert!(Map::theatre(&content.map, "nowhere").is_none());
}
