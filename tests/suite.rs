mod content;
mod house;
mod plain;
mod record;
mod screens;
mod session;
mod study;
