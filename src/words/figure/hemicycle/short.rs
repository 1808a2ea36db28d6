//! Short names for groups, where there is room for three or four letters.

/// A short name for each, no two alike: a short word as it is, else the initials of the words with capitals, else the
/// first three letters.
pub fn shorts(names: &[&str]) -> Vec<String> {
    let mut taken: Vec<String> = Vec::with_capacity(names.len());
    for name in names {
        let short = short(name);
        let longer = longer(name, short.chars().count());
        let numbered = (2..).map(|nth| format!("{short}{nth}"));
        let found = std::iter::once(short.clone())
            .chain(longer)
            .chain(numbered)
            .find(|short| !taken.contains(short));
        taken.push(found.unwrap_or_default());
    }
    taken
}

fn short(name: &str) -> String {
    let plain = name.split('(').next().unwrap_or(name).trim();
    let first = plain.split(' ').next().unwrap_or(plain);
    if plain.chars().count() <= 4 {
        return plain.to_owned();
    }
    if first.chars().count() <= 4 && first.chars().all(char::is_uppercase) {
        return first.to_owned();
    }
    let initials: String = plain
        .split([' ', '-'])
        .filter_map(|word| word.chars().next())
        .filter(|letter| letter.is_uppercase())
        .take(4)
        .collect();
    if initials.chars().count() > 1 {
        return initials;
    }
    first.chars().take(3).collect()
}

/// One letter more, when the name is one word.
fn longer(name: &str, than: usize) -> Option<String> {
    let first = name.split(' ').next()?;
    (first.chars().count() > than && than >= 3).then(|| first.chars().take(than + 1).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_get_three_or_four_letters_and_no_two_the_same() {
        let names = [
            "Labour",
            "Liberal Democrat",
            "SDLP",
            "Sinn Féin (does not take its seats)",
            "Independents and others",
            "Indigo",
            "CDU/CSU",
            "VVD",
            "New Unity",
            "New Union",
            "",
        ];
        assert_eq!(
            shorts(&names),
            [
                "Lab", "LD", "SDLP", "SF", "Ind", "Indi", "CDU", "VVD", "NU", "NU2", ""
            ]
        );
    }
}
