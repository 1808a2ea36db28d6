//! One file a system; `engine` calls them in a fixed order.

pub mod abroad;
pub mod act;
pub mod asks;
pub mod belief;
pub mod call;
pub mod chamber;
pub mod condition;
pub mod consent;
pub mod edit;
pub mod engage;
pub mod fade;
pub mod fora;
pub mod force;
pub mod gravity;
pub mod home;
pub mod injects;
pub mod lever;
pub mod mood;
pub mod outcome;
pub mod pledge;
pub mod proof;
pub mod road;
pub mod share;
pub mod silence;
pub mod solo;
pub mod text;
