//! Moments and lengths as people say them: labels only, no rule reads them.

use crate::base::units::Hours;
use crate::content::scenario::Start;
use crate::world::case::Case;

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// "Wed 10 Sep 02:00"; "never" for what is not to come.
pub fn moment(case: &Case, at: Hours) -> String {
    label(&case.play.scenario.start, at)
}

/// "Wed 10 Sep", the day alone.
pub fn day(case: &Case, at: Hours) -> String {
    let moment = moment(case, at);
    moment
        .rsplit_once(' ')
        .map_or(moment.clone(), |(day, _)| day.to_owned())
}

/// "Wed 10 Sep 02:00 to 14:00", "Wed 10 Sep 22:00 to Thu 04:00": the day again where it is another.
pub fn span(case: &Case, from: Hours, to: Hours) -> String {
    let until = if day(case, from) == day(case, to) {
        hour(case, to)
    } else {
        weekday(case, to)
    };
    format!("{} to {until}", moment(case, from))
}

/// "02:00", the hour alone.
pub fn hour(case: &Case, at: Hours) -> String {
    let hours = i32::from(case.play.scenario.start.hour) + at.0;
    format!("{:02}:00", hours.rem_euclid(24))
}

fn label(start: &Start, at: Hours) -> String {
    if at.is_never() {
        return "never".to_owned();
    }
    let hours = i32::from(start.hour) + at.0;
    let days = hours.div_euclid(24);
    let weekday = (i32::from(start.weekday) + days).rem_euclid(7);
    let (month, day) = date(start, days);
    format!(
        "{} {day} {} {:02}:00",
        WEEKDAYS[weekday as usize],
        MONTHS[month],
        hours.rem_euclid(24)
    )
}

/// "Day 2  Thu 14:00": the short stamp of a header.
pub fn stamp(case: &Case, at: Hours) -> String {
    if at.is_never() {
        return "never".to_owned();
    }
    format!("Day {}  {}", day_number(case, at), weekday(case, at))
}

/// "Day 2, 14:00", where a weekday has no room.
pub fn day_hour(case: &Case, at: Hours) -> String {
    let weekday = weekday(case, at);
    let hour = weekday.split(' ').next_back().unwrap_or("");
    if at.is_never() {
        return weekday;
    }
    format!("Day {}, {hour}", day_number(case, at))
}

/// "Thu 14:00".
pub fn weekday(case: &Case, at: Hours) -> String {
    if at.is_never() {
        return "never".to_owned();
    }
    let start = &case.play.scenario.start;
    let hours = i32::from(start.hour) + at.0;
    let day = (i32::from(start.weekday) + hours.div_euclid(24)).rem_euclid(7);
    format!("{} {:02}:00", WEEKDAYS[day as usize], hours.rem_euclid(24))
}

/// The day of the crisis by the calendar, from 1.
pub fn day_number(case: &Case, at: Hours) -> i32 {
    1 + (i32::from(case.play.scenario.start.hour) + at.0).div_euclid(24)
}

/// Month (from 0) and day, `days` after the start.
fn date(start: &Start, days: i32) -> (usize, i32) {
    let mut year = i32::from(start.year);
    let mut month = usize::from(start.month.clamp(1, 12)) - 1;
    let mut day = i32::from(start.day) + days;
    while day > length(year, month) {
        day -= length(year, month);
        month += 1;
        if month == 12 {
            month = 0;
            year += 1;
        }
    }
    (month, day)
}

fn length(year: i32, month: usize) -> i32 {
    match month {
        1 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        1 => 28,
        3 | 5 | 8 | 10 => 30,
        _ => 31,
    }
}

/// "6 h", "3 days", "2 days 6 h".
pub fn length_of(hours: Hours) -> String {
    if hours.is_never() {
        return "for ever".to_owned();
    }
    let (days, rest) = (hours.0 / 24, hours.0 % 24);
    let many = |days: i32| {
        if days == 1 {
            "1 day".to_owned()
        } else {
            format!("{days} days")
        }
    };
    match (days, rest) {
        (0..=1, _) if hours.0 <= 36 => format!("{} h", hours.0),
        (_, 0) => many(days),
        _ => format!("{} {rest} h", many(days)),
    }
}

/// "in 8 h", "now".
pub fn until(now: Hours, then: Hours) -> String {
    let left = then.since(now);
    if left.is_never() {
        "at no set time".to_owned()
    } else if left.0 <= 0 {
        "now".to_owned()
    } else {
        format!("in {}", length_of(left))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Start = Start {
        year: 2025,
        month: 9,
        day: 10,
        hour: 2,
        weekday: 2,
    };

    #[test]
    fn a_moment_has_its_weekday_and_date() {
        assert_eq!(label(&START, Hours(0)), "Wed 10 Sep 02:00");
        assert_eq!(label(&START, Hours(22)), "Thu 11 Sep 00:00");
        assert_eq!(label(&START, Hours::days(21)), "Wed 1 Oct 02:00");
        assert_eq!(label(&START, Hours::days(113)), "Thu 1 Jan 02:00");
    }

    #[test]
    fn lengths_are_hours_then_days() {
        assert_eq!(length_of(Hours(24)), "24 h");
        assert_eq!(length_of(Hours(72)), "3 days");
        assert_eq!(until(Hours(4), Hours(4)), "now");
    }
}
