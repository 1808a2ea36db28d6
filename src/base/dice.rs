//! Luck with an address: one ChaCha8 stream per (turn, part, topic), and within it a fixed word for each item.
//!
//! A word is read by its address, never in sequence, so changing one decision leaves all unrelated luck as it was.
//! Topics only append: a topic's number is part of every record.

use rand::Rng;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

/// The name of the algorithm, as records write it.
pub const ALGORITHM: &str = "chacha8/addressed/1";

/// What a stream of luck is for. Append only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Topic {
    Truth,
    Evidence,
    Briefs,
    Aim,
    Position,
    Article4,
    Initiative,
    Sounding,
    Burn,
    Leak,
    Chair,
    Chamber,
    Forces,
    Counterpart,
    Incident,
    IncidentEvidence,
    Opinion,
    Press,
    SmallDesk,
    Inject,
    Estimate,
    Readings,
}

/// The luck of one session: a key, and draws by address. Cheap to copy; holds no position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dice {
    key: [u8; 32],
}

impl Dice {
    pub fn from_seed(seed: u64) -> Dice {
        Dice {
            key: *blake3::Hasher::new_derive_key("casus-foederis dice 1")
                .update(&seed.to_le_bytes())
                .finalize()
                .as_bytes(),
        }
    }

    /// Other luck of the same kind: the `nth` fresh dice of a continuation.
    pub fn fresh(&self, nth: u64) -> Dice {
        Dice {
            key: *blake3::Hasher::new_keyed(&self.key)
                .update(&nth.to_le_bytes())
                .finalize()
                .as_bytes(),
        }
    }

    /// The first `N` words of a stream: for systems that read many words of one topic.
    pub fn sheet<const N: usize>(&self, turn: u8, part: u8, topic: Topic) -> Sheet<N> {
        let mut words = [0_u32; N];
        let mut stream = self.stream(turn, part, topic);
        for word in &mut words {
            *word = stream.next_u32();
        }
        Sheet { words }
    }

    /// One word at its address; the same word that `sheet` holds at `index`.
    pub fn word(&self, turn: u8, part: u8, topic: Topic, index: u32) -> Word {
        let mut stream = self.stream(turn, part, topic);
        stream.set_word_pos(u128::from(index));
        Word(stream.next_u32())
    }

    /// `N` words that stand together from `index` on: one seat's share of a stream, at the cost of one word.
    pub fn words<const N: usize>(&self, turn: u8, part: u8, topic: Topic, index: u32) -> Sheet<N> {
        let mut stream = self.stream(turn, part, topic);
        stream.set_word_pos(u128::from(index));
        Sheet {
            words: std::array::from_fn(|_| stream.next_u32()),
        }
    }

    fn stream(&self, turn: u8, part: u8, topic: Topic) -> ChaCha8Rng {
        let mut stream = ChaCha8Rng::from_seed(self.key);
        stream.set_stream(u64::from(turn) << 16 | u64::from(part) << 8 | topic as u64);
        stream
    }
}

/// Words of one stream, read by index.
pub struct Sheet<const N: usize> {
    words: [u32; N],
}

impl<const N: usize> Sheet<N> {
    pub fn word(&self, index: usize) -> Word {
        Word(self.words[index])
    }
}

/// Thirty-two bits of luck, turned into a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(pub u32);

impl Word {
    /// A whole number in 0..`total`.
    pub fn below(self, total: u32) -> u32 {
        ((u64::from(self.0) * u64::from(total)) >> 32) as u32
    }
    /// True `percent` times in a hundred.
    pub fn percent(self, percent: i16) -> bool {
        i64::from(self.below(100)) < i64::from(percent)
    }
    /// True `chance` times in ten thousand.
    pub fn per_10_000(self, chance: i32) -> bool {
        i64::from(self.below(10_000)) < i64::from(chance)
    }
    /// A whole number in `-spread..=spread`, each equally often.
    pub fn spread(self, spread: i16) -> i16 {
        self.below(2 * spread as u32 + 1) as i16 - spread
    }
    /// The index of the weight that the draw falls on; `None` when all weights are zero.
    pub fn pick(self, weights: impl Iterator<Item = u32> + Clone) -> Option<usize> {
        let total: u32 = weights.clone().sum();
        let mut left = if total == 0 {
            return None;
        } else {
            self.below(total)
        };
        for (index, weight) in weights.enumerate() {
            if left < weight {
                return Some(index);
            }
            left -= weight;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_the_same_alone_and_in_its_sheet() {
        let dice = Dice::from_seed(7);
        let sheet = dice.sheet::<300>(3, 1, Topic::Position);
        for index in [0, 1, 15, 16, 17, 63, 64, 255, 299] {
            assert_eq!(
                sheet.word(index),
                dice.word(3, 1, Topic::Position, index as u32)
            );
        }
    }

    #[test]
    fn golden_words_keep_their_value() {
        let dice = Dice::from_seed(1);
        let words = [0, 1, 40].map(|at| dice.word(1, 0, Topic::Truth, at).0);
        assert_ne!(words, [dice.fresh(0).word(1, 0, Topic::Truth, 0).0; 3]);
        assert_eq!(words, GOLDEN);
    }
    const GOLDEN: [u32; 3] = [2692841662, 2493147562, 2110044765];

    #[test]
    fn draws_stay_in_their_range() {
        assert_eq!(Word(u32::MAX).below(100), 99);
        assert_eq!(Word(0).spread(6), -6);
        assert_eq!(Word(u32::MAX).spread(6), 6);
        assert_eq!(Word(u32::MAX).pick([1, 0, 3].into_iter()), Some(2));
        assert_eq!(Word(5).pick([0, 0].into_iter()), None);
    }
}
