mod content;
mod house;
mod paper;
mod plain;
mod record;
mod screens;
mod session;
mod study;
