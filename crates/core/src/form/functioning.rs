//! Form section 12: how disability shows in everyday life. Nineteen items of four levels, each with remarks.
//!
//! The levels are texts to choose from, never numbers: no sum, mean or degree is formed of them.

use super::*;

/// Builds the question of an item with four levels.
const fn item(id: &'static str, area: LifeArea) -> Question {
    Question::new(id, AnswerKind::Level { area }).required_to_continue()
}

/// Builds the question of an item's remarks; all share one text.
const fn remark(id: &'static str) -> Question {
    Question::new(id, lines(2000)).labelled("functioning-remark").remark()
}

define! {
    /// Item 1: use of toilet and intimate hygiene.
    TOILET = item("toilet", LifeArea::SelfCare);
    /// Remarks on item 1.
    TOILET_REMARK = remark("toilet-remark");
    /// Item 2: dressing and undressing.
    DRESSING = item("dressing", LifeArea::SelfCare);
    /// Remarks on item 2.
    DRESSING_REMARK = remark("dressing-remark");
    /// Item 3: eating and drinking.
    EATING = item("eating", LifeArea::SelfCare);
    /// Remarks on item 3.
    EATING_REMARK = remark("eating-remark");
    /// Item 4: preparing food.
    PREPARING_FOOD = item("preparing-food", LifeArea::SelfCare);
    /// Remarks on item 4.
    PREPARING_FOOD_REMARK = remark("preparing-food-remark");
    /// Item 5: personal hygiene, washing and bathing.
    WASHING = item("washing", LifeArea::SelfCare);
    /// Remarks on item 5.
    WASHING_REMARK = remark("washing-remark");
    /// Item 6: communicating verbally.
    SPEAKING = item("speaking", LifeArea::Communicating);
    /// Remarks on item 6.
    SPEAKING_REMARK = remark("speaking-remark");
    /// Item 7: reading and understanding signs, symbols and words.
    READING = item("reading", LifeArea::Communicating);
    /// Remarks on item 7.
    READING_REMARK = remark("reading-remark");
    /// Item 8: mobility inside the house.
    MOVING_INDOORS = item("moving-indoors", LifeArea::Mobility);
    /// Remarks on item 8.
    MOVING_INDOORS_REMARK = remark("moving-indoors-remark");
    /// Item 9: mobility outside the house.
    MOVING_OUTDOORS = item("moving-outdoors", LifeArea::Mobility);
    /// Remarks on item 9.
    MOVING_OUTDOORS_REMARK = remark("moving-outdoors-remark");
    /// Item 10: orienting oneself.
    ORIENTATION = item("orientation", LifeArea::Mobility);
    /// Remarks on item 10.
    ORIENTATION_REMARK = remark("orientation-remark");
    /// Item 11: maintaining health.
    MAINTAINING_HEALTH = item("maintaining-health", LifeArea::DailyLiving);
    /// Remarks on item 11.
    MAINTAINING_HEALTH_REMARK = remark("maintaining-health-remark");
    /// Item 12: using public transportation.
    PUBLIC_TRANSPORT = item("public-transport", LifeArea::DailyLiving);
    /// Remarks on item 12.
    PUBLIC_TRANSPORT_REMARK = remark("public-transport-remark");
    /// Item 13: using public services.
    PUBLIC_SERVICES = item("public-services", LifeArea::DailyLiving);
    /// Remarks on item 13.
    PUBLIC_SERVICES_REMARK = remark("public-services-remark");
    /// Item 14: managing finances.
    MANAGING_MONEY = item("managing-money", LifeArea::DailyLiving);
    /// Remarks on item 14.
    MANAGING_MONEY_REMARK = remark("managing-money-remark");
    /// Item 15: grocery shopping.
    SHOPPING = item("shopping", LifeArea::DailyLiving);
    /// Remarks on item 15.
    SHOPPING_REMARK = remark("shopping-remark");
    /// Item 16: doing housework, keeping the living area clean.
    HOUSEWORK = item("housework", LifeArea::DailyLiving);
    /// Remarks on item 16.
    HOUSEWORK_REMARK = remark("housework-remark");
    /// Item 17: interacting with peers.
    PEERS = item("peers", LifeArea::SocialParticipation);
    /// Remarks on item 17.
    PEERS_REMARK = remark("peers-remark");
    /// Item 18: participating in family relationships.
    FAMILY_LIFE = item("family-life", LifeArea::SocialParticipation);
    /// Remarks on item 18.
    FAMILY_LIFE_REMARK = remark("family-life-remark");
    /// Item 19: participating in community activities.
    COMMUNITY = item("community", LifeArea::SocialParticipation);
    /// Remarks on item 19.
    COMMUNITY_REMARK = remark("community-remark");
}

/// Definition of form section 12, functioning.
pub(super) static SECTION: Section = Section {
    id: "functioning",
    number: Some(12),
    stage: Stage::Overview,
    pages: &[
        Page { id: "toilet", questions: &[&TOILET, &TOILET_REMARK] },
        Page { id: "dressing", questions: &[&DRESSING, &DRESSING_REMARK] },
        Page { id: "eating", questions: &[&EATING, &EATING_REMARK] },
        Page { id: "preparing-food", questions: &[&PREPARING_FOOD, &PREPARING_FOOD_REMARK] },
        Page { id: "washing", questions: &[&WASHING, &WASHING_REMARK] },
        Page { id: "speaking", questions: &[&SPEAKING, &SPEAKING_REMARK] },
        Page { id: "reading", questions: &[&READING, &READING_REMARK] },
        Page { id: "moving-indoors", questions: &[&MOVING_INDOORS, &MOVING_INDOORS_REMARK] },
        Page { id: "moving-outdoors", questions: &[&MOVING_OUTDOORS, &MOVING_OUTDOORS_REMARK] },
        Page { id: "orientation", questions: &[&ORIENTATION, &ORIENTATION_REMARK] },
        Page { id: "maintaining-health", questions: &[&MAINTAINING_HEALTH, &MAINTAINING_HEALTH_REMARK] },
        Page { id: "public-transport", questions: &[&PUBLIC_TRANSPORT, &PUBLIC_TRANSPORT_REMARK] },
        Page { id: "public-services", questions: &[&PUBLIC_SERVICES, &PUBLIC_SERVICES_REMARK] },
        Page { id: "managing-money", questions: &[&MANAGING_MONEY, &MANAGING_MONEY_REMARK] },
        Page { id: "shopping", questions: &[&SHOPPING, &SHOPPING_REMARK] },
        Page { id: "housework", questions: &[&HOUSEWORK, &HOUSEWORK_REMARK] },
        Page { id: "peers", questions: &[&PEERS, &PEERS_REMARK] },
        Page { id: "family-life", questions: &[&FAMILY_LIFE, &FAMILY_LIFE_REMARK] },
        Page { id: "community", questions: &[&COMMUNITY, &COMMUNITY_REMARK] },
    ],
};

/// Expected counts of the printed form: 19 items of four levels and "can't judge", each with remarks.
#[cfg(test)]
pub(super) const OFFICIAL: OfficialCount = OfficialCount { questions: 19 * 2, options: 19 * 5 };
