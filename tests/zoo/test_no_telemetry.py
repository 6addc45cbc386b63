"""Libraries that would report to their makers are kept from it before they are loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_onnx_runtime_leaves_no_session_of_its_telemetry(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "CI"}
    environment.pop("ORT_DISABLE_TELEMETRY", None)
    environment |= {"PYTHONPATH": str(ROOT / "src"), "TMPDIR": str(tmp_path)}
    environment |= {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    program = "import stemma.annotate, onnxruntime; onnxruntime.SessionOptions()"
    command = [sys.executable, "-c", program]
    subprocess.run(command, env=environment, check=True, capture_output=True)  # noqa: S603 - our own program
    assert list(tmp_path.iterdir()) == []
