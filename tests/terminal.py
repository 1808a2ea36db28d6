#!/usr/bin/env python3
"""Begins a night in a real terminal (a pseudo-terminal of 80 by 24), answers a few stops, leaves, and looks what was kept.

usage: terminal.py PATH-OF-CASUS
"""
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from fcntl import ioctl

PATIENCE = 20.0  # seconds for anything to appear


class Terminal:
    """One program at one terminal."""

    def __init__(self, program, *words, term="xterm-256color"):
        self.seen = ""
        self.mark = 0
        self.pid, self.door = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = term
            os.execv(program, [program, *words])
        ioctl(self.door, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def read(self, seconds):
        ready, _, _ = select.select([self.door], [], [], seconds)
        if not ready:
            return False
        try:
            piece = os.read(self.door, 65536)
        except OSError:  # the other side closed
            return False
        self.seen += piece.decode("utf-8", "replace")
        return bool(piece)

    def wait_for(self, words):
        """Reads on until `words` appear after what was last waited for."""
        end = time.monotonic() + PATIENCE
        while words not in self.seen[self.mark:]:
            if time.monotonic() > end or not (self.read(0.2) or self.runs()):
                fail(f"waited for {words!r} in vain; last seen:\n{self.seen[-1500:]}")
        self.mark = self.seen.index(words, self.mark) + len(words)

    def runs(self):
        try:
            return os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
        except ChildProcessError:
            return False

    def type(self, keys):
        os.write(self.door, keys.encode())

    def end(self):
        """The exit code, once it ends by itself."""
        end = time.monotonic() + PATIENCE
        while self.runs():
            self.read(0.1)
            if time.monotonic() > end:
                os.kill(self.pid, signal.SIGKILL)
                fail(f"did not end; last seen:\n{self.seen[-1500:]}")
        while self.read(0.1):
            pass
        _, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status)


def fail(what):
    print(f"terminal: {what}")
    sys.exit(1)


def expect(fact, what):
    if not fact:
        fail(what)


def a_night_is_begun_and_kept(program, folder):
    save = os.path.join(folder, "night.casus")
    game = Terminal(program, "play", "--plain", "night-swarm", "--seat", "POL", "--seed", "1", "--save", save)
    began = time.monotonic()
    game.wait_for("NEXT")
    first = time.monotonic() - began
    for _ in range(3):
        game.type("r\n")  # runs on to the next stop
        game.wait_for("NEXT")
    game.type("\x04")  # end of input: saves and leaves
    expect(game.end() == 0, "end of input did not end the game with 0")
    verified = subprocess.run([program, "verify", save], capture_output=True, text=True)
    expect(verified.returncode == 0, f"verify: {verified.stdout}{verified.stderr}")
    return first


def the_game_opens_without_a_word(program, folder):
    game = Terminal(program, "--saves", folder)
    game.wait_for("NEXT")
    game.type("q")
    expect(game.end() == 0, "the bare game did not end with 0")


def without_a_terminal_it_says_how_to_play(program):
    bare = subprocess.run([program], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    expect(bare.returncode == 2, f"without a terminal: exit {bare.returncode}, not 2")
    expect("play" in bare.stdout + bare.stderr, "without a terminal: nothing said about play")


def main():
    program = os.path.abspath(sys.argv[1])
    without_a_terminal_it_says_how_to_play(program)
    with tempfile.TemporaryDirectory() as folder:
        first = a_night_is_begun_and_kept(program, folder)
        the_game_opens_without_a_word(program, folder)
    print(f"terminal: a night begun, answered, left and kept; first words after {first * 1000:.0f} ms")


main()
