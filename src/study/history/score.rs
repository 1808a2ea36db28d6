//! How good a forecast over six classes is: the ranked probability score.

/// Chances of the classes 0 to 5; they sum to one.
pub type Chances = [f64; 6];

/// (1/5) of the sum over 0..=4 of the squared distance between the cumulated forecast and the cumulated outcome, averaged over
/// what the outcome may have been. 0 is best.
pub fn rps(forecast: &Chances, outcome: &Chances) -> f64 {
    let each = (0..6).map(|class| outcome[class] * against(forecast, class));
    each.sum()
}

fn against(forecast: &Chances, class: usize) -> f64 {
    let mut below = 0.0;
    let squares = (0..5).map(|at| {
        below += forecast[at];
        let happened = if class <= at { 1.0 } else { 0.0 };
        (below - happened) * (below - happened)
    });
    squares.sum::<f64>() / 5.0
}

/// Mean of the other outcomes: what one would say of a case knowing only the rest of the record. `None` without another.
pub fn base_rate(outcomes: &[Option<Chances>], leave_out: usize) -> Option<Chances> {
    let others = outcomes
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != leave_out);
    let others: Vec<&Chances> = others.filter_map(|(_, outcome)| outcome.as_ref()).collect();
    if others.is_empty() {
        return None;
    }
    let count = others.len() as f64;
    Some(std::array::from_fn(|class| {
        others.iter().map(|outcome| outcome[class]).sum::<f64>() / count
    }))
}

/// Certainty of one class.
pub fn sure(class: u8) -> Chances {
    std::array::from_fn(|at| if at == usize::from(class) { 1.0 } else { 0.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    #[test]
    fn a_certain_forecast_scores_by_its_distance() {
        assert!(near(rps(&sure(3), &sure(3)), 0.0));
        assert!(near(rps(&sure(0), &sure(5)), 1.0));
        assert!(near(rps(&sure(1), &sure(3)), 0.4));
    }

    #[test]
    fn a_soft_outcome_averages_the_score() {
        let between: Chances = [0.0, 0.0, 0.0, 0.0, 0.3, 0.7];
        assert!(near(rps(&sure(5), &between), 0.3 * 0.2));
        assert!(near(rps(&sure(4), &between), 0.7 * 0.2));
    }

    #[test]
    fn a_case_is_left_out_of_its_own_base_rate() {
        let outcomes = [Some(sure(1)), None, Some(sure(3)), Some(sure(3))];
        assert_eq!(base_rate(&outcomes, 0), Some(sure(3)));
        assert_eq!(base_rate(&[Some(sure(1))], 0), None);
    }
}
