mod content;
mod house;
mod record;
