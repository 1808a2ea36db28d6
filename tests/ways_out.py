#!/usr/bin/env python3
"""Opens the screens in a real terminal, leaves them in every way there is, and looks at what is left behind: the terminal as
it was found, its other screen left once, and nobody still running.

usage: ways_out.py PATH-OF-CASUS [HANG-UPS]
"""
import fcntl
import glob
import os
import pty
import resource
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

PATIENCE = 20.0  # seconds for anything to appear
ENTER, LEAVE = b"\x1b[?1049h", b"\x1b[?1049l"


class Screen:
    """The program at a pseudo-terminal of which we hold the other end, and the end it sits at."""

    def __init__(self, program, *words, ignore_hup=False, size=(24, 80), file_max=None):
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
        self.before = termios.tcgetattr(self.slave)
        self.seen = b""
        slave = self.slave

        def sit():
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            if ignore_hup:
                signal.signal(signal.SIGHUP, signal.SIG_IGN)
            if file_max:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (file_max, file_max))

        self.child = subprocess.Popen(
            [program, *words],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            preexec_fn=sit,
            env={**os.environ, "TERM": "xterm-256color"},
        )

    def read(self, seconds):
        ready, _, _ = select.select([self.master], [], [], seconds)
        if ready:
            try:
                self.seen += os.read(self.master, 65536)
            except OSError:
                return False
        return bool(ready)

    def wait_for(self, words):
        end = time.monotonic() + PATIENCE
        while words.encode() not in self.seen:
            if time.monotonic() > end:
                fail(f"waited for {words!r} in vain; last seen: {self.seen[-600:]!r}")
            self.read(0.1)

    def settle(self):
        while self.read(0.2):
            pass

    def type(self, keys):
        os.write(self.master, keys.encode())

    def ends(self, within):
        end = time.monotonic() + within
        while self.child.poll() is None:
            self.read(0.02)
            if time.monotonic() > end:
                self.child.kill()
                fail(f"still running after {within} s; last seen: {self.seen[-300:]!r}")
        self.settle()
        return self.child.returncode

    def left_as_found(self, way, entered=1):
        after = termios.tcgetattr(self.slave)
        expect(after == self.before, f"{way}: the terminal is not as it was found")
        expect(self.seen.count(ENTER) == entered, f"{way}: entered {self.seen.count(ENTER)} times")
        expect(self.seen.count(LEAVE) == entered, f"{way}: left {self.seen.count(LEAVE)} times")
        shown = self.seen.rfind(b"\x1b[?25h")
        expect(shown >= self.seen.rfind(b"\x1b[?25l"), f"{way}: the cursor stays hidden")

    def close(self):
        os.close(self.master)
        os.close(self.slave)


def fail(what):
    print(f"ways out: {what}")
    sys.exit(1)


def expect(fact, what):
    if not fact:
        fail(what)


def title(program, saves):
    screen = Screen(program, "--saves", saves)
    screen.wait_for("New crisis")
    return screen


def night(program, saves, ignore_hup=False):
    words = ["--saves", saves, "play", "night-swarm", "--seat", "LVA", "--seed", "7"]
    screen = Screen(program, *words, ignore_hup=ignore_hup)
    screen.wait_for("Before you sit down")
    return screen


def by_key(program, saves):
    for way, keys, opens in [
        ("q on the title", "q", title),
        ("Ctrl-C on the title", "\x03", title),
        ("Ctrl-C in a night", "\x03", night),
        ("leaving a night, then the title", "\rqq", night),
        ("the entry that leaves", "\x1b[A\x1b[B" * 3 + "\x1b[B" * 9 + "\r", title),
    ]:
        screen = opens(program, saves)
        for key in [keys] if keys.startswith("\x1b") else keys:
            screen.type(key)
            screen.settle()
        code = screen.ends(5.0)
        expect(code == 0, f"{way}: exit {code}")
        screen.left_as_found(way)
        screen.close()


def by_signal(program, saves):
    for sign in [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT]:
        screen = night(program, saves)
        screen.settle()
        screen.child.send_signal(sign)
        screen.ends(1.5)
        screen.left_as_found(sign.name)
        screen.close()


def stopped_and_back(program, saves):
    for way in ["Ctrl-Z", "SIGTSTP"]:
        screen = title(program, saves)
        screen.settle()
        if way == "Ctrl-Z":
            screen.type("\x1a")
        else:
            screen.child.send_signal(signal.SIGTSTP)
        _, status = os.waitpid(screen.child.pid, os.WUNTRACED)
        expect(os.WIFSTOPPED(status), f"{way}: it did not stop")
        screen.settle()
        expect(termios.tcgetattr(screen.slave) == screen.before, f"{way}: stopped with the terminal raw")
        marked = len(screen.seen)
        screen.child.send_signal(signal.SIGCONT)
        screen.settle()
        expect(b"New crisis" in screen.seen[marked:], f"{way}: nothing was drawn again")
        screen.type("q")
        expect(screen.ends(5.0) == 0, f"{way}: it did not end with 0")
        screen.left_as_found(way, entered=2)
        screen.close()


def hung_up(program, saves, times):
    """The terminal is closed while SIGHUP is ignored: gone within a second, without burning a core."""
    worst, burnt = 0.0, 0.0
    for _ in range(times):
        screen = night(program, saves, ignore_hup=True)
        screen.settle()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = cpu_of(screen.child.pid)
        began = time.monotonic()
        os.close(screen.master)
        os.close(screen.slave)
        while screen.child.poll() is None:
            if time.monotonic() - began > 1.5:
                screen.child.kill()
                fail("closed terminal: still running after 1.5 s")
            time.sleep(0.005)
        worst = max(worst, time.monotonic() - began)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)
        burnt = max(burnt, spent - used)
    expect(worst < 1.0, f"closed terminal: gone only after {worst:.2f} s")
    expect(burnt < 0.05, f"closed terminal: {burnt * 1000:.0f} ms of processor time")
    return worst, burnt


def cpu_of(pid):
    """Seconds of processor time so far."""
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def without_saves(program):
    """A folder that cannot be written to: said, and the screens stay."""
    with tempfile.TemporaryDirectory() as folder:
        blocked = os.path.join(folder, "file")
        open(blocked, "w").close()
        screen = Screen(program, "--saves", blocked)
        screen.wait_for("New crisis")
        for key in "\r\r":
            screen.type(key)
            screen.settle()
        screen.type("\x03")
        expect(screen.ends(5.0) == 0, "saves that cannot be written: it did not end with 0")
        screen.left_as_found("saves that cannot be written")
        screen.close()


def full_disk(program):
    """The file of the night can grow no more: said, nothing sealed is lost, and the way out is open."""
    with tempfile.TemporaryDirectory() as saves:
        words = ["--saves", saves, "play", "night-swarm", "--seat", "LVA", "--seed", "7"]
        screen = night(program, saves)
        screen.type("\r")
        screen.settle()
        screen.type(" ")
        screen.settle()
        screen.type("\x03")
        screen.ends(5.0)
        screen.close()
        sizes = [os.path.getsize(os.path.join(saves, name)) for name in os.listdir(saves)]
        expect(sizes, "full disk: nothing is kept after the first turns")
        begun = max(sizes)
        for name in os.listdir(saves):
            os.remove(os.path.join(saves, name))
        screen = Screen(program, *words, size=(40, 120), file_max=begun + 60_000)
        screen.wait_for("Before you sit down")
        screen.settle()
        screen.type("\r")
        for _ in range(40):
            screen.type(" ")
            screen.settle()
            screen.type("\x1b")
            screen.settle()
            if b"cannot be kept" in screen.seen:
                break
        expect(screen.child.poll() is None, "full disk: it ended by itself")
        expect(b"cannot be kept" in screen.seen, "full disk: nothing was said")
        screen.type("\x03")
        expect(screen.ends(5.0) == 0, "full disk: it did not end with 0")
        screen.left_as_found("full disk")
        screen.close()
        # The line that did not fit is cut short; without it every sealed turn is there, and the night goes on.
        kept = [os.path.join(saves, name) for name in os.listdir(saves) if name.endswith(".casus")]
        on = [program, "--saves", saves, "play", "--plain", "--without-last-line", "--resume", kept[0]]
        resumed = subprocess.run(on, input="r\n", capture_output=True, text=True)
        expect(resumed.returncode == 0, f"full disk: it cannot be gone on with: {resumed.stderr}")
        checked = subprocess.run([program, "verify", *kept], capture_output=True, text=True)
        expect(checked.returncode == 0, f"full disk: what was sealed is not sound: {checked.stdout}")


def faults_inside(program):
    """A fault in the engine, planted: told on the terminal as it was found."""
    tests = glob.glob(os.path.join(os.path.dirname(program), "deps", "suite-*"))
    tests = [path for path in tests if os.access(path, os.X_OK) and not path.endswith(".d")]
    expect(tests, "no tests were built beside the program: cargo test --release --no-run builds them")
    suite = max(tests, key=os.path.getmtime)
    words = ["--exact", "screens::inside::a_fault_in_the_engine", "--ignored", "--nocapture"]
    screen = Screen(suite, *words)
    screen.wait_for("NEXT")
    screen.settle()
    screen.type(" ")
    expect(screen.ends(10.0) == 0, "a fault inside: it was not told")
    screen.left_as_found("a fault inside")
    for words in [b"a fault planted in the engine", b"SAID: something went wrong inside"]:
        expect(words in screen.seen, f"a fault inside: no {words!r}")
    screen.close()


def main():
    program = os.path.abspath(sys.argv[1])
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as saves:
        by_key(program, saves)
        by_signal(program, saves)
        stopped_and_back(program, saves)
        without_saves(program)
        full_disk(program)
        faults_inside(program)
        worst, burnt = hung_up(program, saves, times)
    print(
        f"ways out: keys, signals, stops, faults, a full disk and closed terminals leave it as found; "
        f"{times} hang-ups, gone in {worst * 1000:.0f} ms at most, {burnt * 1000:.0f} ms of processor time"
    )


main()
