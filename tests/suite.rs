mod content;
mod house;
mod plain;
mod record;
mod session;
mod study;
