"""Texts read by worker processes: every core is used, and one text can cost only itself."""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Any, Self

from stemma import pipeline
from stemma.case.annotator import BROKEN, COUNTS_WORK, NO_MEMORY, READY, order, work
from stemma.ingest.supervisor import WorkerStartError
from stemma.model.annotations import Ingested
from stemma.model.problems import ProblemKind
from stemma.model.settings import Settings
from stemma.store.packing import packed

STARTING = 180.0
"""Seconds that a worker may take to load the language model."""
PATIENCE = 5
"""How many times longer than it may work a worker may take by the clock of a busy machine."""
SLOWEST = 2_000
"""Characters a second that a text may take on top of the limit: long texts take their time."""
A_WORKER_MORE = 100_000
"""Characters to be read from which loading the model once more pays off."""
TEXTS_A_WORKER = 500
"""Texts after which a worker is replaced, so that memory stays flat."""
AHEAD = 500
"""Texts per worker that may wait, packed, for an earlier one that takes long."""


@dataclass(slots=True)
class Worker:
    """A process, the place of the text it reads, and the time until which it must answer."""

    process: Any
    connection: Connection
    deadline: float
    ready: bool = False
    at: int | None = None
    texts: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What one text says, packed, and whether it could not be analysed."""

    body: bytes
    broken: bool


class Crew:
    """Workers that read texts; they start when first needed and end with the block."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.workers: list[Worker] = []
        self.texts: Sequence[Ingested] = ()
        self.waiting: deque[int] = deque()
        self.done: dict[int, Found] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for worker in list(self.workers):
            self._drop(worker)

    def start(self) -> None:
        """Let the first worker load its model while something else is done."""
        if not self.workers:
            self._hire()

    def find(self, texts: Sequence[Ingested]) -> Iterator[Found]:
        """What each text says, in the order of the texts, whichever is read first."""
        self.texts, self.done = texts, {}
        self.waiting = deque(range(len(texts)))
        left = sum(len(each.document.text) for each in texts)
        size = min(pipeline.cores(), len(texts), 1 + left // A_WORKER_MORE)
        for place in range(len(texts)):
            while place not in self.done:
                self._hand_out(place, size)
                self._listen()
            self._hand_out(place, size)
            yield self.done.pop(place)

    def _hand_out(self, place: int, size: int) -> None:
        busy = sum(worker.at is not None for worker in self.workers)
        while len(self.workers) < min(size, busy + len(self.waiting)):
            self._hire()
        for worker in list(self.workers):
            if not self.waiting or self.waiting[0] > place + AHEAD * size:
                return
            if worker.ready and worker.at is None:
                self._give(worker, self.waiting.popleft())

    def _hire(self) -> None:
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=work, args=(there, self.settings), daemon=True)
        process.start()
        there.close()
        self.workers.append(Worker(process, here, time.monotonic() + STARTING))

    def _give(self, worker: Worker, place: int) -> None:
        ingested = self.texts[place]
        seconds = self.settings.limits.seconds + len(ingested.document.text) / SLOWEST
        patience = PATIENCE if COUNTS_WORK else 1
        worker.at, worker.deadline = place, time.monotonic() + patience * seconds
        worker.texts += 1
        try:
            worker.connection.send_bytes(order(ingested, seconds))
        except OSError:  # it died while it had nothing to do: no text is to blame
            self.waiting.appendleft(place)
            self._drop(worker)

    def _listen(self) -> None:
        """Take what the workers answer, and end those that are silent for too long."""
        heard = [one for one in self.workers if one.at is not None or not one.ready]
        if not heard:
            return
        patience = min(worker.deadline for worker in heard) - time.monotonic()
        ready = wait([worker.connection for worker in heard], max(0.0, patience))
        for worker in heard:
            if worker.connection in ready:
                self._take(worker)
            elif time.monotonic() > worker.deadline:
                self._broke(worker, "it took too long", kind="limit")

    def _take(self, worker: Worker) -> None:
        try:
            said = worker.connection.recv_bytes()
        except (EOFError, OSError):
            self._ended(worker)
            return
        if said == READY:
            worker.ready = True
        elif said == NO_MEMORY:
            self._broke(worker, "it needed too much memory", kind="limit")
        elif worker.at is not None:
            self.done[worker.at] = Found(said[1:], broken=said[:1] == BROKEN)
            worker.at = None
            if worker.texts >= TEXTS_A_WORKER:
                self._drop(worker)

    def _ended(self, worker: Worker) -> None:
        """List the text at which a worker ended: by the limit on its work, or for no known reason."""
        worker.process.join()
        if COUNTS_WORK and worker.process.exitcode == -signal.SIGPROF:
            self._broke(worker, "it took too long", kind="limit")
        else:
            self._broke(worker, "it ended the process that read it")

    def _broke(self, worker: Worker, why: str, kind: ProblemKind = "unreadable") -> None:
        """End the worker, and list the text it was at."""
        place = worker.at
        self._drop(worker)
        if place is None:
            raise WorkerStartError
        rows = pipeline.not_analysed(self.texts[place], why, kind=kind)
        self.done[place] = Found(packed(rows), broken=True)

    def _drop(self, worker: Worker) -> None:
        self.workers.remove(worker)
        worker.process.kill()
        worker.process.join()
        worker.connection.close()
