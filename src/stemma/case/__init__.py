"""Opens a case folder: `case.run`, `case.read`, `case.judge` (the composition root)."""

from stemma.case.doing import judge, reread, revoke, run
from stemma.case.looking import document, original, read, search
from stemma.case.summary import Summary, summarise
from stemma.case.verifying import Fault, VerifyReport, verify

__all__ = [
    "Fault",
    "Summary",
    "VerifyReport",
    "document",
    "judge",
    "original",
    "read",
    "reread",
    "revoke",
    "run",
    "search",
    "summarise",
    "verify",
]
