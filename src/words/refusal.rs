//! Why an order cannot be given now.

use crate::engine::check::Refusal;

/// A clause that follows "because", without a full stop.
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotYours => "this seat does not give such orders",
        Refusal::Purse => "it costs more initiatives than you hold",
        Refusal::NoSuchText => "there is no such text",
        Refusal::NotLive => "no text is before the seats",
        Refusal::NoSuchItem => "there is no such item",
        Refusal::NotHeld => "you do not hold it",
        Refusal::AlreadyOpen => "everyone has it already",
        Refusal::AlreadyDone => "it has been done",
        Refusal::NotTheVictim => "it is for the one it happened to",
        Refusal::NotYet => "the time for it has not come",
        Refusal::NoSuchAsk => "nobody asks that of you now",
        Refusal::NothingToLend => "you have none to lend",
        Refusal::TextFull => "five paragraphs are the most a text holds",
        Refusal::ThreeAmendments => "you have amended this text three times",
        Refusal::TwoTextsLive => "two texts are the most the table holds",
        Refusal::NoSuchMeasure => "there is no such measure",
        Refusal::NotInTheEu => "it is for members of the European Union",
        Refusal::PartyToIt => {
            "good offices are a third party's to offer, and it happened to you or is laid to you"
        }
        Refusal::ToYourself => "it cannot be sent to yourself",
        Refusal::OnceOnly => "it may be asked once",
        Refusal::OnlyPositionsNow => "in these hours only positions and amendments are in order",
        Refusal::NotOwed => "it is not owed",
        Refusal::OutsideArea => "it lies outside the area of Article 6",
        Refusal::Unneeded => "your own law asks for nothing here",
        Refusal::NoQuarrel => "it is no matter between these two",
        Refusal::CouncilActed => {
            "the Security Council has asked for a ceasefire, and the right rests"
        }
        Refusal::ListFull => "there is no room for another",
    }
}
