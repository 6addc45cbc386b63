"""Serves the desk to the browser of this machine, and to nothing else."""

from __future__ import annotations

import datetime as dt
import socket
import sys
import webbrowser
from pathlib import Path

import uvicorn

from stemma import case
from stemma.errors import NoPortError, StemmaError
from stemma.web.app import create_app
from stemma.web.desk import Ports
from stemma.web.door.access import Access, new_token

HOST = "127.0.0.1"
LAST_PORT = 65_535


class PortTakenError(StemmaError):
    """Another program listens on the port."""

    def __init__(self, port: int) -> None:
        super().__init__(
            f"Port {port} is in use by another program, perhaps by another desk.",
            hint=f"End that one, or choose another port: `--port {port + 1}`.",
        )


def serve(folder: Path, port: int, open_browser: bool) -> None:  # noqa: FBT001 - as the command passes it
    """Show the case until the user ends it with Ctrl+C; port 0 takes any that is free.

    Raises:
        NoCaseError: the folder holds no case.
        PortTakenError: another program listens on the port.
    """
    case.read(folder)
    listening = listen(port)
    access = Access(new_token(), listening.getsockname()[1])
    address = f"http://{HOST}:{access.port}/?token={access.token}"
    sys.stdout.write(f"The desk is at\n  {address}\nEnd it with Ctrl+C.\n")
    sys.stdout.flush()
    if open_browser:
        webbrowser.open(address)
    server = uvicorn.Server(settings(ports(folder), access))
    with listening:
        server.run(sockets=[listening])


def settings(of_case: Ports, access: Access) -> uvicorn.Config:
    """How the server runs: without a log of requests, which would hold what was looked at."""
    return uvicorn.Config(
        create_app(of_case, access),
        access_log=False,
        log_level="warning",
        server_header=False,
        date_header=False,
        lifespan="off",
        ws="none",
        proxy_headers=False,
    )


def listen(port: int) -> socket.socket:
    """A socket on this machine's own address; it listens before the browser asks.

    Raises:
        NoPortError: no port has that number.
        PortTakenError: another program listens on the port.
    """
    if not 0 <= port <= LAST_PORT:
        raise NoPortError(port)
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        found.bind((HOST, port))
    except OSError as error:
        found.close()
        raise PortTakenError(port) from error
    found.listen()
    return found


def ports(folder: Path) -> Ports:
    """What the desk needs, from the case in the folder."""

    def original(ident: str) -> bytes | None:
        path = case.original(folder, ident)
        return path.read_bytes() if path else None

    return Ports(
        open_case=lambda: case.read(folder),
        judge=lambda judgement: case.judge(folder, judgement),
        original=original,
        older=lambda ident: case.document(folder, ident),
        picture=lambda document, page, spans: case.picture(folder, document, page, spans),
        log=lambda: case.log(folder),
        parties=lambda: case.settings(folder).parties,
        clock=lambda: dt.datetime.now(dt.UTC).isoformat(timespec="microseconds"),
    )
