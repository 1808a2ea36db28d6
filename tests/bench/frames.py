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
# Whole other screens, the dearest frames there are; and keys as a person types them: rows, panels, a menu, an answer.
SCREENS = "12345678" * 12
TYPED = "jj\tj2jjj\t3jjj\rj\x1b4\t7jj8jjfj\x1bpj\x1b:sound\x1bw\x1b1jj" * 2
STARTS = 7


def begin(program, typed, width, height):
    pid, door = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(program, [program, *typed])
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


def leave(pid, door):
    os.write(door, b"\x03")
    read(door, 0.2)
    os.waitpid(pid, 0)


def first_frames(program, saves):
    """Until the first whole frame, and until the last that the start draws: the least of some starts."""
    night = ["play", "night-swarm", "--seat", "LVA", "--seed", "7"]
    for name, typed in [("title", []), ("a night", night)]:
        whole, ready, used = [], [], []
        for _ in range(STARTS):
            began = time.perf_counter()
            pid, door = begin(program, ["--saves", saves, *typed], 120, 40)
            got = b""
            while b"NEXT" not in got:
                got += os.read(door, 1 << 20)
            whole.append((time.perf_counter() - began) * 1e3)
            _, last = read(door, 0.2)  # the title's radar moves four times a second
            ready.append((last - began) * 1e3)
            used.append(processor(pid))
            leave(pid, door)
        print(
            f"{name}, 120x40: first whole frame {min(whole):.0f} ms (median {statistics.median(whole):.0f}), "
            f"ready {min(ready):.0f} ms (median {statistics.median(ready):.0f}), {min(used):.0f} ms of processor time"
        )


def frames(pid, door, keys):
    sizes, answers = [], []
    used = processor(pid)
    for key in keys:
        pressed = time.perf_counter()
        os.write(door, key.encode())
        got, last = read(door, 0.03)
        if got:
            sizes.append(got)
            answers.append((last - pressed) * 1e3)
    frame = (processor(pid) - used) / len(keys)
    return f"{frame:.2f} ms, {statistics.median(sizes):.0f} bytes, {statistics.median(answers):.1f} ms from key to frame"


def measure(program, saves, width, height):
    night = ["--saves", saves, "play", "night-swarm", "--seat", "LVA", "--seed", "7"]
    pid, door = begin(program, night, width, height)
    read(door, 0.5)
    os.write(door, b"\r")
    read(door, 0.2)
    print(f"{width}x{height}: another screen {frames(pid, door, SCREENS)};")
    print(f"    keys as typed {frames(pid, door, TYPED)};")
    used = processor(pid)
    idle_bytes, _ = read(door, 2.0)
    idle = processor(pid) - used
    print(f"    two idle seconds {idle:.2f} ms, {idle_bytes} bytes; peak {peak(pid):.1f} MB")
    leave(pid, door)


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as saves:
        first_frames(program, saves)
        for width, height in SIZES:
            measure(program, saves, width, height)


main()
