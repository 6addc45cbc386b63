"""What a process that reads hostile files may not do: use the network, write files, start programs."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from typing import Any

from stemma.ingest.ocr import PROGRAM

CLOSED = (
    "socket.",
    "ftplib.",
    "http.client.",
    "urllib.",
    "smtplib.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "shutil.",
    "webbrowser.",
    "ctypes.dlopen.",
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class ClosedDoorError(RuntimeError):
    """Something in this process tried what no reading needs."""


def probe_no_address() -> None:
    """Keep libraries from opening a socket when they are loaded, only to see whether IPv6 works."""
    socket.has_ipv6 = False


def close_doors() -> None:
    """From now on this process can do none of it; there is no way back."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(CLOSED) or (event == "open" and _writes(arguments)):
        message = f"{event} is closed while documents are read"
        raise ClosedDoorError(message)
    if event == "subprocess.Popen" and not _is_ocr(arguments):
        message = "no program but OCR is started while documents are read"
        raise ClosedDoorError(message)


def _writes(arguments: tuple[Any, ...]) -> bool:
    """Whether a file is opened to be written; the null device does not count."""
    path, mode, flags = (*arguments, None, None, None)[:3]
    if path == os.devnull or isinstance(path, int):
        return False
    if isinstance(flags, int) and flags & WRITING:
        return True
    return isinstance(mode, str) and any(letter in mode for letter in "wax+")


def _is_ocr(arguments: tuple[Any, ...]) -> bool:
    called = arguments[1] if len(arguments) > 1 and arguments[1] else [arguments[0]]
    return bool(called) and os.path.basename(str(called[0])).startswith(PROGRAM)  # noqa: PTH119 - a string, not a path to touch


def limit_resources(memory: int) -> None:
    """Let the system refuse this process more memory than that, files and core dumps at all.

    Systems without such limits are watched from outside only.
    """
    try:
        import resource
    except ImportError:
        return
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
