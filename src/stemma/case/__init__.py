"""Opens a case folder: `case.run`, `case.read`, `case.judge` (the composition root)."""

from stemma.case.doing import judge, reread, revoke, run
from stemma.case.looking import document, log, original, paths, read, search, settings
from stemma.case.picturing import picture
from stemma.case.purging import Going, Purged, purge
from stemma.case.purging import plan as plan_purge
from stemma.case.rereading import Reread, foresee
from stemma.case.summary import Summary, summarise
from stemma.case.verifying import Fault, VerifyReport, verify

__all__ = [
    "Fault",
    "Going",
    "Purged",
    "Reread",
    "Summary",
    "VerifyReport",
    "document",
    "foresee",
    "judge",
    "log",
    "original",
    "paths",
    "picture",
    "plan_purge",
    "purge",
    "read",
    "reread",
    "revoke",
    "run",
    "search",
    "settings",
    "summarise",
    "verify",
]
