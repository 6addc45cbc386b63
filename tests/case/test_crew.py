"""Texts read by worker processes: in order, alike, and one text costs only itself."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from stemma import annotate, ingest, pipeline
from stemma import case as cases
from stemma.case import working
from stemma.case.annotator import order
from stemma.case.crew import Crew
from stemma.model.annotations import Ingested
from stemma.model.settings import Limits, Settings
from stemma.store.packing import packed, unpacked

pytestmark = [pytest.mark.slow, pytest.mark.kill, pytest.mark.timeout(300)]

SAYING = "{} of the Harbour Union said on Monday that the gate was open. Tom Berg denied it."


@pytest.fixture(autouse=True)
def quick_stages() -> None:
    """The real stages, not the stand-ins of this folder."""


def texts(*names: str) -> list[Ingested]:
    read = [ingest.read_file(f"{n}.txt", SAYING.format(n).encode(), Settings()) for n in names]
    return [documents[0] for documents in read]


def test_the_result_is_that_of_reading_here_in_the_same_order() -> None:
    wanted = texts("Mara Ilves", "Ana Ros", "Jonas Keel", "Petra Lund")
    tools = annotate.default_tools(Settings())
    with Crew(Settings()) as crew:
        crew.start()
        found = [each.body for each in crew.find(wanted)]
        assert found == [packed(pipeline.find(each, tools)) for each in wanted]
        assert list(crew.find(())) == []
    assert crew.workers == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX systems")
def test_a_worker_that_dies_costs_one_text() -> None:
    wanted = texts("Mara Ilves", "Ana Ros", "Jonas Keel")
    with Crew(Settings()) as crew:
        found = crew.find(wanted)
        first = next(found)
        (worker,) = crew.workers
        assert worker.at == 1
        os.kill(worker.process.pid, signal.SIGKILL)
        second, third = found
    assert [first.broken, third.broken] == [False, False]
    assert all(unpacked(each.body).claims for each in (first, third))
    assert second.broken == (not unpacked(second.body).claims)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX systems")
def test_a_text_that_hangs_is_listed_and_tried_again_when_asked(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text(SAYING.format("Mara Ilves"))
    give = Crew._give

    def stopping(self: Crew, worker, place: int) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 - a spy
        os.kill(worker.process.pid, signal.SIGSTOP)
        give(self, worker, place)
        worker.deadline = time.monotonic() + 0.2

    monkeypatch.setattr(Crew, "_give", stopping)
    settings = Settings(limits=Limits(seconds=30))
    summary = cases.run(folder, tmp_path / "case", settings)
    assert (summary.documents, summary.statements) == (1, 0)
    assert summary.problems["limit"] == 1
    monkeypatch.setattr(Crew, "_give", give)
    assert cases.run(folder, tmp_path / "case", settings).problems["limit"] == 1
    again = cases.reread(tmp_path / "case", settings, only_failed=True)
    assert again.statements > 0
    assert "limit" not in again.problems


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX systems")
def test_a_text_that_takes_too_much_work_is_listed_with_that_reason(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text(SAYING.format("Mara Ilves") * 50)
    monkeypatch.setattr("stemma.case.crew.order", lambda text, _: order(text, 0.001))
    case = tmp_path / "case"
    assert cases.run(folder, case, Settings()).problems["limit"] == 1
    (problem,) = (each for each in cases.read(case).problems if each.kind == "limit")
    assert "took too long" in problem.message


def test_no_text_starts_no_process() -> None:
    assert list(working.find_here((), Settings())) == []
    with Crew(Settings()) as crew:
        assert list(crew.find(())) == []
        assert crew.workers == []
