#!/usr/bin/env python3
"""A crisis of 32 members and 30 turns in Mesa, for one figure: how many a second one core plays.

960 decisions of 12 factors and 4 options, no record and no digest: a toy rule set, far less than a night of night-swarm,
whose own figure comes from `casus sweep night-swarm --seeds 0..1000 --jobs 1`. Run both in turn, A B A B, on one machine.

usage: pip install mesa==3.3.0 ; python3 tests/bench/peers/mesa_night.py [crises]
"""
import sys
import time

import mesa

FACTORS, OPTIONS, TURNS, MEMBERS = 12, 4, 30, 32


class Government(mesa.Agent):
    def __init__(self, model, weights):
        super().__init__(model)
        self.weights = weights
        self.stance = 0

    def step(self):
        belief = self.model.belief
        best, chosen = None, 0
        for option in range(OPTIONS):
            score = self.random.randint(-6, 6)
            for factor in range(FACTORS):
                score += self.weights[factor] * (belief + option * factor) // 100
            if best is None or score > best:
                best, chosen = score, option
        self.stance = chosen


class Crisis(mesa.Model):
    def __init__(self, seed):
        super().__init__(seed=seed)
        self.belief = 40
        for _ in range(MEMBERS):
            Government(self, [self.random.randint(-10, 20) for _ in range(FACTORS)])

    def step(self):
        self.belief = min(99, self.belief + self.random.randint(-2, 5))
        self.agents.do("step")


def main():
    crises = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    start = time.process_time()
    for seed in range(crises):
        crisis = Crisis(seed)
        for _ in range(TURNS):
            crisis.step()
    took = time.process_time() - start
    print(f"{crises / took:.0f} crises a second a core (Mesa {mesa.__version__}, Python {sys.version.split()[0]})")


main()
