//! The numbers of the model: shares are shares, and a factor is described once.

use super::marker::Marker;
use crate::content::rules::Rules;

pub fn check(rules: &Rules, marker: &mut Marker) {
    marker.format(rules.format);
    let proof = &rules.proof;
    let shares = proof.chain_pct.iter().enumerate();
    for (at, share) in shares {
        marker.percent(&format!("proof.chain_pct[{at}]"), *share);
    }
    for (at, share) in proof.trust_pct.iter().enumerate() {
        marker.percent(&format!("proof.trust_pct[{at}]"), *share);
    }
    for (name, share) in [
        ("weight_raw_pct", proof.weight_raw_pct),
        ("weight_cleared_pct", proof.weight_cleared_pct),
    ] {
        marker.percent(&format!("proof.{name}"), share);
    }
    let factors = rules.factors.iter().map(|rule| rule.factor.as_str());
    marker.unique("factor", factors, |at| format!("factors[{at}].factor"));
}
