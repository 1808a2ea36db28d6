#!/bin/sh
# What a debrief costs: seek, fork, continuations, and a whole report's worth of them. Prints; asserts nothing.
# usage: tests/bench/debrief.sh
set -eu
cd "$(dirname "$0")/../.."
cargo test --release --locked --test suite -- --ignored --nocapture what_a_debrief_costs | grep -v '^running\|^$\|^test '
