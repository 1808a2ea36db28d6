//! A chain as eight plain words, short enough for the margin of a teacher's notes.
//!
//! Eight words hold the first 64 bits: enough that a record changed afterwards will not match a note made before.

use crate::record::line::Chain;

/// The first eight bytes of `chain`, a word each.
pub fn eight_words(chain: Chain) -> [&'static str; 8] {
    std::array::from_fn(|at| WORDS[usize::from(chain.0[at])])
}

/// Whether a note names this chain, whatever its spacing and capitals.
pub fn names(note: &str, chain: Chain) -> bool {
    let words = note.split_whitespace().map(str::to_lowercase);
    words.eq(eight_words(chain))
}

/// A byte is its place here. The list is part of the format: it never changes.
#[rustfmt::skip]
pub const WORDS: [&str; 256] = [
    "acorn", "actor", "adult", "album", "alley", "amber", "anchor", "angle", "ankle", "apple",
    "apron", "arrow", "artist", "atlas", "autumn", "avenue", "bacon", "badge", "bakery", "balcony",
    "banana", "barn", "basket", "beach", "beard", "beaver", "bell", "bench", "bicycle", "bird",
    "biscuit", "blanket", "blossom", "boat", "book", "bottle", "bowl", "branch", "bread", "brick",
    "bridge", "broom", "brush", "bucket", "butter", "button", "cabin", "cactus", "camel", "camera",
    "candle", "canoe", "canvas", "carpet", "carrot", "castle", "cat", "ceiling", "chair", "chalk",
    "cherry", "chess", "chimney", "circle", "circus", "clay", "clever", "clock", "cloud", "clover",
    "coast", "coffee", "comet", "copper", "coral", "corner", "cotton", "cousin", "crayon",
    "cricket", "crown", "cup", "curtain", "daisy", "dance", "desert", "desk", "diamond", "dinner",
    "doctor", "dolphin", "donkey", "door", "dragon", "drum", "duck", "eagle", "earth", "echo",
    "elbow", "elephant", "engine", "evening", "fabric", "family", "farm", "feather", "fence",
    "fiddle", "field", "finger", "fish", "flute", "fog", "forest", "fork", "fox", "frog", "fruit",
    "garden", "garlic", "giant", "ginger", "giraffe", "glass", "glove", "goat", "gold", "grape",
    "grass", "guitar", "hammer", "harp", "hat", "hedge", "helmet", "hill", "honey", "horse",
    "hotel", "house", "igloo", "insect", "iron", "island", "ivory", "jacket", "jar", "jelly",
    "jewel", "jigsaw", "journey", "jungle", "kettle", "kitchen", "kite", "knee", "ladder", "lake",
    "lamp", "lantern", "leaf", "lemon", "letter", "library", "lily", "lion", "lizard", "magnet",
    "maple", "marble", "market", "meadow", "melon", "mirror", "monkey", "moon", "moss", "mountain",
    "mouse", "music", "napkin", "north", "oak", "ocean", "olive", "onion", "orange", "orchard",
    "otter", "oven", "owl", "paddle", "palace", "panda", "paper", "parrot", "pasta", "peach",
    "pebble", "pencil", "pepper", "piano", "picnic", "pigeon", "pillow", "pilot", "planet", "plum",
    "pocket", "pond", "potato", "puppet", "purple", "puzzle", "queen", "quiet", "quilt", "rabbit",
    "radio", "rain", "ribbon", "rice", "river", "robin", "roof", "rope", "saddle", "salad", "sand",
    "school", "shadow", "sheep", "shelf", "silver", "soap", "spoon", "spring", "table", "tailor",
    "tea", "tiger", "train", "tulip", "umbrella", "uncle", "valley", "velvet", "violin", "wagon",
    "walnut", "willow", "winter", "wolf", "yellow", "zebra",
];
