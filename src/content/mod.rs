//! RON in, checked Content or every mistake out.
