"""Files that hang, swallow memory or kill their worker cost only themselves."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
import time
import zipfile
from pathlib import Path
from typing import Any

import psutil
import pytest

from stemma.ingest import File, read_file, read_files, read_parts
from stemma.ingest.cage import ClosedDoorError, _refuse
from stemma.ingest.faults import unreadable
from stemma.model.settings import Limits, Settings

BODY = "The harbour council said on Monday that the gate had been closed before the ship came in."


def files(*contents: bytes) -> list[File]:
    return [File(f"{n}.txt", lambda data=data: data) for n, data in enumerate(contents)]  # type: ignore[misc]  # a default argument binds the loop's value


def test_the_result_is_that_of_reading_one_by_one_in_their_order() -> None:
    contents = [f"{BODY} {n}".encode() for n in range(8)]
    contents[2] = b"<html><body><p>" + b"x " * 200_000 + b"</p></body></html>"
    found = list(read_files(files(*contents), Settings(), workers=2))
    assert found == [read_file(f"{n}.txt", data, Settings()) for n, data in enumerate(contents)]


def test_parts_that_broke_a_reading_are_listed_and_the_others_read() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in ("a.txt", "b.txt"):
            archive.writestr(name, BODY)
    problem = unreadable("It broke.")
    _, first, second = read_parts("x.zip", out.getvalue(), Settings(), {1: problem})
    assert first.problems == (problem,)
    assert first.document.text == ""
    assert second.document.text == BODY
    assert first.document.id != second.document.id


@pytest.mark.kill
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX systems")
def test_a_worker_that_is_killed_costs_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = b"<html><body>" + b"<div>x</div>" * 400_000 + b"</body></html>"
    reading = read_files(files(BODY.encode(), slow, BODY.encode()), Settings(), workers=1)
    first = next(reading)
    assert first[0].document.text == BODY
    killer = _kill_when_busy()
    second = next(reading)
    killer.join()
    assert [problem.kind for problem in second[0].problems] == ["unreadable"]
    assert next(reading)[0].document.text == BODY


@pytest.mark.kill
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX systems")
def test_a_part_that_kills_its_worker_costs_only_itself() -> None:
    out = io.BytesIO()
    slow = b"<html><body>" + b"<div>x</div>" * 300_000 + b"</body></html>"
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in (("a.txt", BODY), ("b.html", slow), ("c.txt", BODY)):
            archive.writestr(name, data)
    settings = Settings(limits=Limits(seconds=1.5))
    (found,) = read_files([File("x.zip", out.getvalue)], settings, workers=1)
    assert [[problem.kind for problem in one.problems] for one in found] == [
        [],
        ["undated"],
        ["limit"],
        ["undated"],
    ]


def _kill_when_busy() -> Any:
    """Start a thread that kills this process's reading child a moment from now."""

    def kill() -> None:
        time.sleep(0.3)
        for child in psutil.Process().children():
            if "resource_tracker" not in " ".join(child.cmdline()):
                os.kill(child.pid, signal.SIGKILL)

    thread = threading.Thread(target=kill)
    thread.start()
    return thread


@pytest.mark.kill
def test_a_file_that_takes_too_long_is_listed() -> None:
    slow = b"<html><body>" + b"<div>x</div>" * 400_000 + b"</body></html>"
    settings = Settings(limits=Limits(seconds=1.5))
    found = list(read_files(files(slow, BODY.encode()), settings, workers=1))
    assert [problem.kind for problem in found[0][0].problems] == ["limit"]
    assert found[1][0].document.text == BODY


@pytest.mark.kill
@pytest.mark.skipif(sys.platform != "linux", reason="memory limits of Linux")
def test_a_file_that_needs_too_much_memory_is_listed() -> None:
    large = b"<html><body>" + b"<i>x</i>" * 3_000_000 + b"</body></html>"
    settings = Settings(limits=Limits(memory=900_000_000, characters=50_000_000))
    found = list(read_files(files(large, BODY.encode()), settings, workers=1))
    assert found[0][0].problems
    assert found[0][0].document.text == ""
    assert found[1][0].document.text == BODY


def test_a_file_that_cannot_be_opened_is_listed(tmp_path: Path) -> None:
    missing = File("gone.txt", (tmp_path / "gone.txt").read_bytes)
    (found,) = read_files([missing], Settings(), workers=1)
    assert [problem.kind for problem in found[0].problems] == ["unreadable"]
    assert found[0].document.files == ("gone.txt",)


def test_nothing_to_read_starts_nothing() -> None:
    assert list(read_files([], Settings())) == []


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("socket.connect", (None, ("127.0.0.1", 80))),
        ("open", ("x.txt", "w", os.O_WRONLY | os.O_CREAT)),
        ("os.system", (b"true",)),
        ("subprocess.Popen", ("/bin/sh", ["/bin/sh", "-c", "true"], None, None)),
        ("os.remove", ("x", -1)),
    ],
)
def test_what_no_reading_needs_is_refused(event: str, arguments: tuple[Any, ...]) -> None:
    with pytest.raises(ClosedDoorError):
        _refuse(event, arguments)


def test_reading_files_is_not_refused() -> None:
    _refuse("open", ("x.txt", "r", os.O_RDONLY))
    _refuse("subprocess.Popen", ("/usr/bin/tesseract", ["/usr/bin/tesseract", "stdin"], None, None))
