"""Many files read by worker processes that can be killed; the order of files stays.

A file that takes too long, too much memory or its worker's life costs only itself: it is listed
with the reason. What comes back over the pipe is plain JSON, never objects.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any

from stemma.errors import StemmaError
from stemma.ingest.faults import limit, unreadable
from stemma.ingest.read import read_parts
from stemma.ingest.worker import DOCUMENT, DONE, NO_MEMORY, READY, work
from stemma.model.annotations import Ingested
from stemma.model.codec import from_row, to_row
from stemma.model.problems import Problem
from stemma.model.settings import Settings

STARTING = 120.0
"""Seconds that a worker may take to load its libraries."""
FILES_A_WORKER = 300
"""Files after which a worker is replaced, so that memory stays flat."""
TRIES = 4
"""How often a container is begun anew without the part that broke its reading."""
AHEAD = 4
"""Files per worker that may wait for an earlier one, so that memory stays flat."""


class WorkerStartError(StemmaError):
    """The process that reads files could not be started."""

    def __init__(self) -> None:
        super().__init__(
            "The process that reads files could not be started.",
            hint="Free some memory, or raise `limits.memory` in stemma.toml, then run again.",
        )


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: its name, and how to get its bytes when its turn comes."""

    name: str
    load: Callable[[], bytes]


@dataclass(slots=True)
class Task:
    """A file on its way: its place in the order, what was read of it, what broke before."""

    place: int
    file: File
    data: bytes = b""
    found: list[Ingested] = field(default_factory=list)
    failed: dict[int, Problem] = field(default_factory=dict)


@dataclass(slots=True)
class Worker:
    """A worker process with the task it has and the time until which it must say something."""

    process: Any
    connection: Connection
    deadline: float
    ready: bool = False
    task: Task | None = None
    files: int = 0


def read_files(
    files: Iterable[File], settings: Settings, *, workers: int | None = None
) -> Iterator[tuple[Ingested, ...]]:
    """The documents of each file, in the order of the files, whichever is read first.

    Args:
        files: the files; their bytes are asked for one after the other.
        settings: limits, and the user's word on single documents.
        workers: processes; as many as there are cores when null.
    """
    pool = Pool(settings, workers or os.cpu_count() or 1)
    try:
        yield from pool.run(deque(Task(place, file) for place, file in enumerate(files)))
    finally:
        pool.close()


class Pool:
    """The workers, and what they have read that is not yet handed on."""

    def __init__(self, settings: Settings, size: int) -> None:
        self.settings = settings
        self.size = size
        self.workers: list[Worker] = []
        self.done: dict[int, tuple[Ingested, ...]] = {}

    def run(self, waiting: deque[Task]) -> Iterator[tuple[Ingested, ...]]:
        """The documents of each task, in order."""
        total = len(waiting)
        for place in range(total):
            while place not in self.done:
                self._hand_out(waiting, place)
                if place not in self.done:
                    self._listen(waiting)
            yield self.done.pop(place)

    def close(self) -> None:
        """End every worker."""
        for worker in list(self.workers):
            self._drop(worker)

    def _hand_out(self, waiting: deque[Task], place: int) -> None:
        """Give each free worker a file; start workers as long as there are files for them."""
        busy = sum(worker.task is not None for worker in self.workers)
        while len(self.workers) < min(self.size, busy + len(waiting)):
            self.workers.append(self._start())
        for worker in list(self.workers):
            if not waiting or waiting[0].place > place + AHEAD * self.size:
                return
            if worker.ready and worker.task is None:
                self._give(worker, waiting)

    def _start(self) -> Worker:
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=work, args=(there, self.settings), daemon=True)
        process.start()
        there.close()
        return Worker(process, here, time.monotonic() + STARTING)

    def _give(self, worker: Worker, waiting: deque[Task]) -> None:
        task = waiting.popleft()
        try:
            task.data = task.data or task.file.load()
        except OSError as error:
            said = f"The file could not be opened ({type(error).__name__})."
            self._finish(task, unreadable(said, "Check that you may read it, then run again."))
            return
        failed = {place: to_row(problem) for place, problem in task.failed.items()}
        order = json.dumps({"name": task.file.name, "failed": failed})
        worker.task, worker.deadline = task, time.monotonic() + self.settings.limits.seconds
        worker.files += 1
        try:
            worker.connection.send_bytes(order.encode("utf-8", "replace"))
            worker.connection.send_bytes(task.data)
        except OSError:
            worker.task = None
            waiting.appendleft(task)
            self._drop(worker)

    def _listen(self, waiting: deque[Task]) -> None:
        """Take what the workers say, and end those that are silent for too long."""
        heard = [one for one in self.workers if one.task is not None or not one.ready]
        if not heard:
            return
        patience = min(worker.deadline for worker in heard) - time.monotonic()
        ready = wait([worker.connection for worker in self.workers], max(0.0, patience))
        for worker in list(self.workers):
            if worker.connection in ready:
                self._take(worker, waiting)
            elif worker in heard and time.monotonic() > worker.deadline:
                self._broke(worker, waiting, self._too_slow())

    def _take(self, worker: Worker, waiting: deque[Task]) -> None:
        try:
            kind, row = json.loads(worker.connection.recv_bytes())
            found = from_row(Ingested, row) if kind == DOCUMENT else None
        except (EOFError, OSError, ValueError, TypeError):
            self._broke(worker, waiting, _died(worker))
            return
        worker.deadline = time.monotonic() + self.settings.limits.seconds
        if kind == READY:
            worker.ready = True
        elif found is not None and worker.task is not None:
            worker.task.found.append(found)
        elif kind == NO_MEMORY:
            self._broke(worker, waiting, self._too_large())
        elif kind == DONE and worker.task is not None:
            self.done[worker.task.place] = tuple(worker.task.found)
            worker.task = None
            if worker.files >= FILES_A_WORKER:
                self._drop(worker)

    def _broke(self, worker: Worker, waiting: deque[Task], problem: Problem) -> None:
        """End the worker; list the document it was at, and begin the rest of its file anew."""
        task, worker.task = worker.task, None
        self._drop(worker)
        if task is None:
            if not worker.ready:
                raise WorkerStartError
            return
        task.failed[len(task.found)] = problem
        if len(task.failed) < TRIES and task.found:
            task.found = []
            waiting.appendleft(task)
            return
        self._finish(task, problem)

    def _finish(self, task: Task, problem: Problem) -> None:
        """What is known of a file that is given up: what was read, else its name and the reason."""
        lost = task.found or [_listed(task, self.settings, problem)]
        if task.found:
            first = lost[0]
            said = "Some of the files inside could not be read: the reading broke too often."
            more = limit(said, "seconds")
            lost[0] = Ingested(first.document, first.blocks, (*first.problems, more))
        self.done[task.place] = tuple(lost)

    def _drop(self, worker: Worker) -> None:
        self.workers.remove(worker)
        worker.process.kill()
        worker.process.join()
        worker.connection.close()

    def _too_slow(self) -> Problem:
        seconds = self.settings.limits.seconds
        return limit(f"Reading took longer than {seconds:g} seconds and was ended.", "seconds")

    def _too_large(self) -> Problem:
        megabytes = self.settings.limits.memory // 1_000_000
        return limit(f"Reading needed more than {megabytes:,} MB of memory.", "memory")


def _died(worker: Worker) -> Problem:
    worker.process.join(timeout=5)
    code = worker.process.exitcode
    said = f"The file broke the process that read it (code {code})."
    return unreadable(said, "The file may be damaged or hostile. Open it with care, if at all.")


def _listed(task: Task, settings: Settings, problem: Problem) -> Ingested:
    """The document of a file that is not read, with the reason."""
    return next(read_parts(task.file.name, task.data, settings, {0: problem}))
