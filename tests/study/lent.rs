//! Units that came and went home by day 90 were given and delivered, whatever their pledge says at the end.

use casus::base::ids::Seat;
use casus::record::samples::Sample;
use casus::study::debrief::lent::came;
use casus::study::debrief::{Debrief, seat_page, stood};
use casus::world::force::PledgeStatus;

#[test]
fn what_came_and_went_home_was_given_and_delivered() {
    let sample = Sample::find("wrong-at-first").expect("it ships");
    let debrief = Debrief::read(&sample.read().expect("a sound record"));
    let night = debrief.night.expect("it folds");
    let came = came(&night);
    let grounds = stood(&night);
    let (mut home, mut fell) = (0, 0);
    for (pledge, came) in night.end().council.pledges.iter().zip(came) {
        let stood = &grounds[pledge.member.index()];
        let delivery = seat_page(&night, Seat::of(pledge.member)).conduct.delivery;
        match (came, pledge.status) {
            (true, PledgeStatus::Fell) => {
                home += 1;
                assert!(delivery.home > 0, "{}", pledge.member.code());
                assert!(
                    stood.packages + stood.bilateral > 0,
                    "{}",
                    pledge.member.code()
                );
            }
            (true, _) => assert!(stood.packages + stood.bilateral > 0),
            (false, PledgeStatus::Fell) => fell += 1,
            (false, _) => {}
        }
        let kept = delivery.in_time + delivery.late;
        assert!(delivery.home <= kept, "{}", pledge.member.code());
        assert_eq!(delivery.pledged, kept + delivery.awaited + delivery.fell);
    }
    // The detector: there were some, and not every one that ended so had come.
    assert!(home > 0, "nothing went home; {fell} never came");
}
