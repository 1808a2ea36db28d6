//! The numbers of the model, by system: `content/rules.ron`. Each is a judgement unless its comment names a source.

use serde::Deserialize;

/// `content/rules.ron`: one section a system.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    pub format: u8,
}
