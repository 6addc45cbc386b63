"""A folder of hostile files through `stemma run`: nothing may crash, hang, leak or be left out.

    python benchmarks/zoo.py [--keep FOLDER]

Makes some hundred files in every format, sound, damaged and hostile, runs the command on them in a
process that counts the sockets it and its children open, and prints what came of it.
"""

from __future__ import annotations

import json
import os
import resource
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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
"""Bytes of address space for each process of a run."""
LIMITS = {"STEMMA_LIMITS_CHARACTERS": "200000", "STEMMA_LIMITS_SECONDS": "30"}
"""A tenth of what is usual, so that the longest lines do not take minutes each."""


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


def _ceiling() -> None:
    """No run may take the machine's memory with it: it fails and is seen to."""
    resource.setrlimit(resource.RLIMIT_AS, (CEILING, resource.RLIM_INFINITY))


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


def run(documents: Path, case: Path, work: Path, *more: str) -> Outcome:
    """Run the command on the folder, watched."""
    (work / "watch").mkdir(exist_ok=True)
    (work / "tmp").mkdir(exist_ok=True)  # a library unpacks its own model in a nameless file
    (work / "watch" / "sitecustomize.py").write_text(WATCH)
    log = work / "log"
    if not log.exists():
        os.mkfifo(log)
    paths = [str(work / "watch"), str(ROOT / "src")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "ZOO_LOG": str(log)}
    environment |= {"TMPDIR": str(work / "tmp"), **LIMITS}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    command = [sys.executable, "-m", "stemma", "run", str(documents), "--case", str(case), *more]
    with listening(log) as lines:
        done = subprocess.run(  # noqa: S603 - our own program
            command,
            env=environment,
            capture_output=True,
            check=False,
            cwd=work,
            preexec_fn=_ceiling,
        )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    written = {line.removeprefix("write ") for line in lines if line.startswith("write ")}
    inside = (str(case.resolve()), "/dev/", str(log), str(work / "tmp"))
    return Outcome(
        code=done.returncode,
        errors=done.stderr.decode("utf-8", "replace"),
        wall=time.monotonic() - began,
        cpu=after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        peak_mb=after.ru_maxrss // 1024,
        sockets=tuple(line for line in lines if line.startswith("socket ")),
        outside=tuple(sorted(one for one in written if not one.startswith(inside))),
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


def main(keep: Path | None) -> int:
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
        outcome = run(documents, case, work)
        print(f"exit code        {outcome.code}\n{outcome.errors}", end="")
        worded, problems, kinds = listed(case)
        print(f"documents read   {worded}\nproblems listed  {problems}  {json.dumps(kinds)}")
        print(f"wall, CPU        {outcome.wall:.0f} s, {outcome.cpu:.0f} s")
        print(f"peak memory      {outcome.peak_mb} MB in one process")
        print(f"sockets          {len(outcome.sockets)}  {outcome.sockets[:3]}")
        print(f"written outside  {len(outcome.outside)}  {outcome.outside[:5]}")
        return outcome.code


if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(main(Path(arguments[1]) if arguments[:1] == ["--keep"] else None))
