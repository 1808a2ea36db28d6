mod content;
mod house;
mod record;
mod session;
