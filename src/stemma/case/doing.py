"""What changes a case: a run over the folder, a judgement, reading the originals again."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from stemma.case.crew import Crew
from stemma.case.folder import look
from stemma.case.hand_statements import keep_up
from stemma.case.intake import Intake, Report, quiet
from stemma.case.looking import UNFINISHED
from stemma.case.standing import standing
from stemma.case.summary import Summary, summarise
from stemma.case.working import Way, note_unread, recorded_settings, work
from stemma.errors import CaseAmongDocumentsError, CaseIsFileError, NoJudgementError
from stemma.model.ids import hash_id
from stemma.model.judgements import Judgement
from stemma.model.settings import Settings
from stemma.store import derived, judgements, sightings, texts
from stemma.store.database import Database
from stemma.store.opening import reading, writing
from stemma.store.texts import Source

FAILED = ("unreadable", "limit", "no-text")
"""Problems that another limit, another version or a quieter machine may solve."""


def run(
    documents: Path, case: Path, settings: Settings, report: Report = quiet, *, at: str = ""
) -> Summary:
    """Bring the case up to date with a folder, or add one file to it.

    Only what is new or changed is read. Each document is written on its own, so that a run that
    was killed and is started again goes on where it was.

    Args:
        documents: the folder, or one file of it.
        case: the case's own folder; made if there is none.
        settings: what the user states.
        report: told how far each stage is.
        at: the time of this run, for the log of sightings.

    Raises:
        CaseIsFileError: there is a file where the case is to be.
        PathMissingError: there is nothing at `documents`.
        CaseBusyError: another process writes to the case.
    """
    _keep_apart(documents, case)
    listing = look(documents, leave_out=case)
    with writing(case, create=True) as store, Crew(settings) as crew:
        _note_unfinished(store, unfinished=True)
        intake = Intake(store, settings, at)
        failed = intake.take(listing, report, before_reading=crew.start)
        if documents.is_dir():
            intake.note_removed(listing)
            with store.write() as connection:
                note_unread(connection, (*listing.unread, *failed))
        keep_up(store, settings, at)
        work(store, settings, Way(report, crew))
        _note_unfinished(store, unfinished=False)
    return summarise(case)


def _note_unfinished(store: Database, *, unfinished: bool) -> None:
    """Note whether a run was begun and is not at its end, for whoever looks after it was stopped."""
    with store.write() as connection:
        derived.put_note(connection, UNFINISHED, unfinished)


def _keep_apart(documents: Path, case: Path) -> None:
    if any(place.is_file() for place in (case, *case.parents)):
        raise CaseIsFileError(case)
    if documents.resolve() == case.resolve():
        raise CaseAmongDocumentsError(documents)


def reread(
    case: Path,
    settings: Settings,
    report: Report = quiet,
    *,
    only_failed: bool = False,
    at: str = "",
) -> Summary:
    """Extract every text that counts again from the kept originals, with the present program.

    The texts read before stay in the case; judgements on words that are no longer at their place
    are listed as orphaned; `foresee` tells beforehand which.

    Args:
        case: the case's folder.
        settings: what the user states now.
        report: told how far each stage is.
        only_failed: read again only what could not, or not wholly, be read before.
        at: the time, for the log of judgements.
    """
    with writing(case) as store, Crew(settings) as crew:
        with store.read() as connection:
            paths = standing(sightings.history(connection)).paths
            sources = sorted(
                (each for each in texts.sources(connection) if each.original in paths),
                key=lambda each: (each.original, each.suffix),
            )
            if only_failed:
                sources = [each for each in sources if _failed(connection, each)]
        Intake(store, settings, "").read_again(sources, report)
        keep_up(store, settings, at)
        work(store, settings, Way(report, crew, again=only_failed))
    return summarise(case)


def _failed(connection: Connection, source: Source) -> bool:
    """Whether anything in the original could not, or not wholly, be read."""
    found = texts.of_source(connection, source)
    return any(problem.kind in FAILED for each in found for problem in each.problems)


def judge(case: Path, judgement: Judgement) -> None:
    """Append a person's decision and work out at once everything that follows from it.

    Raises:
        CaseBusyError: another process writes to the case.
    """
    with writing(case) as store:
        with store.write() as connection:
            judgements.add(connection, judgement)
        addressed = frozenset(target.document for target in judgement.targets)
        work(store, recorded_settings(store), Way(only=addressed))


def revoke(case: Path, judgement: str, *, at: str, reviewer: str | None = None) -> Judgement:
    """Take back a judgement by its id; the record of both stays.

    Raises:
        NoJudgementError: the case holds no such judgement.
    """
    with reading(case) as store, store.read() as connection:
        known = {each.id for each in judgements.history(connection)}
    if judgement not in known:
        raise NoJudgementError(judgement)
    taken = Judgement(
        id=hash_id("j", ("revoke", judgement, at, reviewer or "")),
        at=at,
        by="person",
        action="revoke",
        targets=(),
        revokes=judgement,
        reviewer=reviewer,
    )
    judge(case, taken)
    return taken
