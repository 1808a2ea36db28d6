//! Luck with an address: one ChaCha8 stream per (turn, part, topic), and within it a fixed word for each item.
//!
//! A word is read by its address, never in sequence, so changing one decision leaves all unrelated luck as it was.
//! Topics only append: a topic's number is part of every record.

use std::sync::OnceLock;

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
    /// Which of the equals a small ask goes to.
    SmallAsks,
    /// How the roles of a scenario fall.
    Sides,
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
        let mut words = [[0_u8; 4]; N];
        self.stream(turn, part, topic)
            .fill_bytes(words.as_flattened_mut());
        Sheet { words }
    }

    /// One word at its address; the same word that `sheet` holds at `index`.
    pub fn word(&self, turn: u8, part: u8, topic: Topic, index: u32) -> Word {
        let mut stream = self.stream(turn, part, topic);
        stream.set_word_pos(u128::from(index));
        Word(stream.next_u32())
    }

    /// `N` words that stand together from `index` on, at the cost of one stream.
    pub fn words<const N: usize>(&self, turn: u8, part: u8, topic: Topic, index: u32) -> Sheet<N> {
        let mut stream = self.stream(turn, part, topic);
        stream.set_word_pos(u128::from(index));
        Sheet {
            words: std::array::from_fn(|_| stream.next_u32().to_le_bytes()),
        }
    }

    fn stream(&self, turn: u8, part: u8, topic: Topic) -> ChaCha8Rng {
        let mut stream = ChaCha8Rng::from_seed(self.key);
        stream.set_stream(u64::from(turn) << 16 | u64::from(part) << 8 | topic as u64);
        stream
    }
}

/// The luck of one open turn as its seats read it: a sheet a topic, worked out when first asked for and then shared.
/// It changes no draw; it only saves drawing the same block again for every seat.
#[derive(Clone, Debug)]
pub struct Luck {
    dice: Dice,
    turn: u8,
    part: u8,
    sheets: [OnceLock<Box<Sheet<SHEET>>>; SHARED],
}

/// Words of a shared sheet: 32 members of up to 16 items.
const SHEET: usize = 512;
const SHARED: usize = 4;

impl Luck {
    pub fn new(dice: Dice, turn: u8, part: u8) -> Luck {
        Luck {
            dice,
            turn,
            part,
            sheets: Default::default(),
        }
    }
    pub fn dice(&self) -> &Dice {
        &self.dice
    }
    /// The word of this turn at `index`: the same that the dice hold there.
    pub fn word(&self, topic: Topic, index: u32) -> Word {
        let shared = match topic {
            Topic::Initiative => 0,
            Topic::Forces => 1,
            Topic::Position => 2,
            Topic::Estimate => 3,
            _ => return self.dice.word(self.turn, self.part, topic, index),
        };
        let at = index as usize;
        if at >= SHEET {
            return self.dice.word(self.turn, self.part, topic, index);
        }
        self.sheets[shared]
            .get_or_init(|| Box::new(self.dice.sheet(self.turn, self.part, topic)))
            .word(at)
    }
}

/// Words of one stream, read by index.
#[derive(Clone, Debug)]
pub struct Sheet<const N: usize> {
    words: [[u8; 4]; N],
}

impl<const N: usize> Sheet<N> {
    pub fn word(&self, index: usize) -> Word {
        Word(u32::from_le_bytes(self.words[index]))
    }
}

/// Thirty-two bits of luck, turned into a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(pub u32);

impl Word {
    /// Half of its bits as a draw of its own, for small ranges: two items share a word.
    pub fn half(self, upper: bool) -> Word {
        let half = if upper { self.0 >> 16 } else { self.0 & 0xffff };
        Word(half << 16 | half)
    }
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
    fn the_luck_of_a_turn_is_that_of_the_dice() {
        let dice = Dice::from_seed(9);
        let luck = Luck::new(dice, 4, 1);
        for topic in [Topic::Initiative, Topic::Forces, Topic::Chair] {
            for index in [0, 5, 511, 512, 2000] {
                assert_eq!(luck.word(topic, index), dice.word(4, 1, topic, index));
            }
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
