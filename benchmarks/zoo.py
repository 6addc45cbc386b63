"""A folder of hostile files through `stemma run`: nothing may crash, hang, leak or be left out.

    python benchmarks/zoo.py [--keep FOLDER] [--quick]

Makes some hundred files in every format, sound, damaged and hostile, runs the command on them in a
process that counts the sockets it and its children open, and prints what came of it. The limits on a
document are the usual ones; `--quick` makes them a tenth.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import zoo_hostile as hostile

ROOT = Path(__file__).resolve().parents[1]
WATCH = """
import os, sys
def _watch(event, arguments):
    said = None
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"):
        address = arguments[1] if event != "socket.getaddrinfo" else arguments[0]
        said = f"socket {event} {address!r}"
    elif event == "open" and isinstance(arguments[0], (str, bytes)) and isinstance(arguments[2], int):
        if arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            said = f"write {os.path.abspath(os.fsdecode(arguments[0]))}"
    elif event in ("os.mkdir", "os.rename", "os.link", "os.symlink", "os.remove"):
        said = f"write {os.path.abspath(os.fsdecode(arguments[-2 if event == 'os.remove' else 0]))}"
    if said is not None and "__pycache__" not in said:
        os.write(_log, (said.replace(chr(10), " ") + chr(10)).encode("utf-8", "replace"))
_log = os.open(os.environ["ZOO_LOG"], os.O_WRONLY)
sys.addaudithook(_watch)
"""
"""Put into every Python process of the run: it writes down what is opened for writing or for a network."""


CEILING = 8_000_000_000
"""Bytes of address space for each process of a run: none may take the machine's memory with it."""
QUICK = {"STEMMA_LIMITS_CHARACTERS": "200000", "STEMMA_LIMITS_SECONDS": "30"}
"""A tenth of what is usual, so that the longest lines do not take minutes each."""
EVERY = 0.5
"""Seconds between two looks at the memory."""
MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Look:
    """The memory in use at a moment, in MB: of the command, and of each worker, the largest first."""

    at: float
    parent: int
    workers: tuple[int, ...]

    @property
    def total(self) -> int:
        """All of it; what processes share is counted in each."""
        return self.parent + sum(self.workers)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run."""

    code: int
    errors: str
    wall: float
    cpu: float
    peak_mb: int
    sockets: tuple[str, ...]
    outside: tuple[str, ...]
    """Files opened for writing that lie neither in the case nor among devices."""
    looks: tuple[Look, ...]
    """The memory in use, over the time of the run."""


def everything() -> Iterator[hostile.Item]:
    """Every file of the whole zoo."""
    yield from hostile.sound(5)
    yield from hostile.damaged(3)
    yield from hostile.disguised(4)
    yield from hostile.bombs()
    yield from hostile.entities()
    yield from hostile.cycles()
    yield from hostile.deep()
    yield from hostile.long_lines()
    yield from hostile.letters(5)
    yield from hostile.names(6)
    yield from hostile.empty()


def fill(folder: Path, items: Iterable[hostile.Item]) -> int:
    """Write the files, and what is no file; how many things now lie in the folder."""
    count = 0
    for name, data in items:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        count += 1
    (folder / "link.txt").symlink_to("/etc/passwd")
    (folder / "loop").symlink_to(folder)
    (folder / "nowhere.txt").symlink_to(folder / "none")
    (folder / ".hidden.txt").write_text("hidden")
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as made:
        here = Path.cwd()
        os.chdir(folder)
        made.bind("socket.txt")
        os.chdir(here)
    Path(os.fsdecode(os.fsencode(folder) + b"/bytes\xff")).mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/bytes\xff/\xfe.txt")).write_text("The mayor said so.")
    return count + 7


@contextmanager
def listening(pipe: Path) -> Iterator[list[str]]:
    """What is written into the pipe, line by line; a file would be closed to those who read."""
    lines: list[str] = []
    handle = os.open(pipe, os.O_RDWR)

    def listen() -> None:
        with os.fdopen(os.dup(handle), encoding="utf-8", errors="replace") as said:
            for line in said:
                if line == "end\n":
                    return
                lines.append(line.rstrip("\n"))

    listener = threading.Thread(target=listen)
    listener.start()
    try:
        yield lines
    finally:
        os.write(handle, b"end\n")
        listener.join()
        os.close(handle)


@contextmanager
def looking(process: subprocess.Popen[bytes], began: float) -> Iterator[list[Look]]:
    """Looks at the memory of a process and its children, until the block ends."""
    looks: list[Look] = []
    over = threading.Event()

    def look() -> None:
        parent = psutil.Process(process.pid)
        while not over.wait(EVERY):
            with suppress(psutil.Error):
                workers = sorted(_resident(one) for one in parent.children(recursive=True))
                now = time.monotonic() - began
                looks.append(Look(now, _resident(parent), tuple(workers[::-1])))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield looks
    finally:
        over.set()
        watcher.join()


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss) // MB
    except psutil.Error:
        return 0


def run(
    documents: Path, case: Path, work: Path, *more: str, limits: Mapping[str, str] = QUICK
) -> Outcome:
    """Run the command on the folder, watched."""
    (work / "watch").mkdir(exist_ok=True)
    (work / "tmp").mkdir(exist_ok=True)  # a library unpacks its own model in a nameless file
    (work / "watch" / "sitecustomize.py").write_text(WATCH)
    log = work / "log"
    if not log.exists():
        os.mkfifo(log)
    paths = [str(work / "watch"), str(ROOT / "src")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "ZOO_LOG": str(log)}
    environment |= {"TMPDIR": str(work / "tmp"), **limits}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    command = [sys.executable, "-m", "stemma", "run", str(documents), "--case", str(case), *more]
    with (
        listening(log) as lines,
        subprocess.Popen(  # noqa: S603 - our own program
            command,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            cwd=work,
        ) as done,
        looking(done, began) as looks,
    ):
        resource.prlimit(done.pid, resource.RLIMIT_AS, (CEILING, resource.RLIM_INFINITY))
        errors = done.communicate()[1]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    written = {line.removeprefix("write ") for line in lines if line.startswith("write ")}
    inside = (str(case.resolve()), "/dev/", str(log), str(work / "tmp"))
    return Outcome(
        code=done.returncode,
        errors=errors.decode("utf-8", "replace"),
        wall=time.monotonic() - began,
        cpu=after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        peak_mb=after.ru_maxrss // 1024,
        sockets=tuple(line for line in lines if line.startswith("socket ")),
        outside=tuple(sorted(one for one in written if not one.startswith(inside))),
        looks=tuple(looks),
    )


def listed(case: Path) -> tuple[int, int, dict[str, int]]:
    """Of a case: documents with words, things listed with a problem, problems by kind."""
    from stemma import case as cases

    rows = cases.read(case)
    kinds: dict[str, int] = {}
    for problem in rows.problems:
        kinds[problem.kind] = kinds.get(problem.kind, 0) + 1
    worded = sum(bool(document.text.strip()) for document in rows.documents)
    return worded, len(rows.problems), dict(sorted(kinds.items()))


def memory(looks: Sequence[Look]) -> Iterator[str]:
    """The most that the command, a worker and all together took, and how much it was over time."""
    if not looks:
        return
    largest = max((max(look.workers, default=0) for look in looks), default=0)
    together = max(look.total for look in looks)
    yield f"peak memory      {max(look.parent for look in looks)} MB the command, {largest} MB a"
    yield f"                 worker, {together} MB all together"
    for words, share in (("1/3", 1 / 3), ("2/3", 2 / 3), ("the end", 1.0)):
        until = [look for look in looks if look.at <= share * looks[-1].at]
        near = until[-max(1, len(looks) // 20) :]
        parent, total = (median(each) for each in zip(*((n.parent, n.total) for n in near)))  # noqa: B905 - pairs
        yield f"memory at {words:7}{parent:6.0f} MB the command, {total:.0f} MB all together"


def main(keep: Path | None, limits: Mapping[str, str]) -> int:
    """Make, run, print."""
    with tempfile.TemporaryDirectory() as temporary:
        work = (keep or Path(temporary)).resolve()
        documents, case = work / "documents", work / "case"
        documents.mkdir(parents=True)
        count = fill(documents, everything())
        size = sum(
            path.stat().st_size
            for path in documents.rglob("*")
            if path.is_file() and not path.is_symlink()
        )
        print(f"files            {count} ({size / 1e6:.0f} MB)", flush=True)
        outcome = run(documents, case, work, limits=limits)
        print(f"exit code        {outcome.code}\n{outcome.errors}", end="")
        worded, problems, kinds = listed(case)
        print(f"documents read   {worded}\nproblems listed  {problems}  {json.dumps(kinds)}")
        print(f"wall, CPU        {outcome.wall:.0f} s, {outcome.cpu:.0f} s")
        print(*memory(outcome.looks), sep="\n")
        print(f"sockets          {len(outcome.sockets)}  {outcome.sockets[:3]}")
        print(f"written outside  {len(outcome.outside)}  {outcome.outside[:5]}")
        return outcome.code


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="keep the files and the case in this folder")
    parser.add_argument("--quick", action="store_true", help="a tenth of the usual limits")
    asked = parser.parse_args()
    sys.exit(main(asked.keep, QUICK if asked.quick else {}))
