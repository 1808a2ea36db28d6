mod content;
mod record;
