"""The project's tasks, with and without Make: `python tasks.py demo | test | gates | check`.

Needs Python 3.11 or newer and nothing else; makes `.venv` beside this file and installs the pinned
requirements into it.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
OLDEST = (3, 11)


def call(*command: str | Path) -> None:
    """Run a command in the project's folder and end with its exit code if it fails."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def install(requirements: str) -> None:
    """Make the environment hold exactly the pinned requirements and this package."""
    if sys.version_info < OLDEST:
        sys.exit("Stemma needs Python 3.11 or newer. Get it from python.org, then run this again.")
    pinned = ROOT / "requirements" / f"{requirements}.txt"
    wanted = hashlib.sha256(pinned.read_bytes() + (ROOT / "pyproject.toml").read_bytes())
    stamp = VENV / f"{requirements}-{wanted.hexdigest()[:16]}"
    if stamp.exists():
        return
    print(f"Setting up {VENV.name} (once; some minutes) …", flush=True)
    if not (BIN / ("python.exe" if os.name == "nt" else "python")).exists():
        venv.create(VENV, with_pip=True)
    pip = (BIN / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    call(*pip, "--require-hashes", "-r", pinned)
    call(*pip, "--no-deps", "--no-build-isolation", "-e", ".")
    stamp.touch()


def demo() -> None:
    """Build the example case and, unless SERVE=0, show it in the browser."""
    install("run")
    serve = () if os.environ.get("SERVE") == "0" else ("--serve",)
    call(BIN / "stemma", "demo", *serve)


def test(*arguments: str) -> None:
    """Run the tests; what this machine lacks is skipped with a reason."""
    install("dev")
    call(BIN / "python", "-m", "pytest", *arguments)


def gates() -> None:
    """Run every gate but the tests: formatter, linter, types, layers."""
    install("dev")
    call(BIN / "ruff", "format", "--check", ".")
    call(BIN / "ruff", "check", ".")
    call(BIN / "mypy")
    call(BIN / "lint-imports")


def check() -> None:
    """Run every gate; a skipped test fails here."""
    gates()
    os.environ["STEMMA_NO_SKIPS"] = "1"
    test()


def main() -> None:
    """Run the task named on the command line."""
    tasks = {"demo": demo, "test": test, "gates": gates, "check": check}
    name, *arguments = sys.argv[1:] or ["help"]
    if name not in tasks:
        sys.exit(f"{__doc__}\nTasks: {', '.join(tasks)}")
    tasks[name](*arguments)


if __name__ == "__main__":
    main()
