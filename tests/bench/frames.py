#!/usr/bin/env python3
"""What the screens cost, at three sizes: the first frame, a frame's processor time and bytes, a key's answer, memory, idling.

usage: frames.py PATH-OF-CASUS      (a release build; numbers are printed, nothing is judged)
"""
import fcntl
import os
import pty
import select
import statistics
import struct
import sys
import tempfile
import termios
import time

SIZES = [(80, 24), (120, 40), (200, 60)]
KEYS = "12345678" * 12


def begin(program, saves, width, height):
    pid, door = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(program, [program, "--saves", saves, "play", "night-swarm", "--seat", "LVA", "--seed", "7"])
    fcntl.ioctl(door, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
    return pid, door


def read(door, quiet):
    """Bytes until nothing more has come for so long, and when the last came."""
    got, last = 0, time.perf_counter()
    while select.select([door], [], [], quiet)[0]:
        try:
            got += len(os.read(door, 1 << 20))
        except OSError:  # the other side closed
            break
        last = time.perf_counter()
    return got, last


def processor(pid):
    """Milliseconds of processor time so far, from the scheduler's own count."""
    with open(f"/proc/{pid}/schedstat") as stat:
        total = int(stat.read().split()[0])
    for task in os.listdir(f"/proc/{pid}/task"):
        if task != str(pid):
            with open(f"/proc/{pid}/task/{task}/schedstat") as stat:
                total += int(stat.read().split()[0])
    return total / 1e6


def peak(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


def measure(program, saves, width, height):
    began = time.perf_counter()
    pid, door = begin(program, saves, width, height)
    _, last = read(door, 0.5)
    first = (last - began) * 1e3
    os.write(door, b"\r")
    read(door, 0.2)
    sizes, answers = [], []
    used = processor(pid)
    for key in KEYS:
        pressed = time.perf_counter()
        os.write(door, key.encode())
        got, last = read(door, 0.03)
        sizes.append(got)
        answers.append((last - pressed) * 1e3)
    frame = (processor(pid) - used) / len(KEYS)
    used = processor(pid)
    idle_bytes, _ = read(door, 2.0)
    idle = processor(pid) - used
    memory = peak(pid)
    os.write(door, b"\x03")
    read(door, 0.2)
    os.waitpid(pid, 0)
    print(
        f"{width}x{height}: first frame {first:.0f} ms; a frame {frame:.2f} ms of processor time, "
        f"{statistics.median(sizes):.0f} bytes; key to frame {statistics.median(answers):.1f} ms; "
        f"peak {memory:.1f} MB; two idle seconds {idle:.2f} ms, {idle_bytes} bytes"
    )


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as saves:
        for width, height in SIZES:
            measure(program, saves, width, height)


main()
