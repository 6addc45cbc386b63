"""The error tree. Program errors are exceptions that word themselves and carry a way out.

    StemmaError
    ├── UsageError            the command or setting cannot be understood     (exit 2)
    │   ├── PathMissingError
    │   ├── NotAnExportError      the folder holds something else
    │   ├── CaseAmongDocumentsError
    │   ├── CaseIsFileError
    │   ├── NoPortError
    │   ├── NoJudgementError
    │   ├── GoldError         labelled text to measure against breaks its format
    │   └── SettingsError     all faults of stemma.toml
    ├── CaseError             the case folder cannot be used                   (exit 1)
    │   ├── NoCaseError
    │   ├── CaseBusyError
    │   ├── CaseDamagedError
    │   ├── CaseOutdatedError
    │   └── CaseTooNewError
    ├── NotInstalledError     an optional part is missing                       (exit 1)
    ├── NoExampleError        the example case did not come along               (exit 1)
    └── UnknownExtensionError a name the registry does not hold                 (exit 2)

What is wrong with a *document* is never an exception: it is a `Problem`, a value.
"""

from __future__ import annotations

from pathlib import Path


class StemmaError(Exception):
    """Something the program cannot do, in words, with a way out."""

    exit_code = 1

    def __init__(self, message: str, *, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Return the message and its hint, for terminals and logs."""
        return f"{self.message}\n{self.hint}" if self.hint else self.message


class UsageError(StemmaError):
    """The command, or what it was given, cannot be understood."""

    exit_code = 2


class PathMissingError(UsageError):
    """A path that was named does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is nothing at {str(path)!r}.",
            hint="Check the spelling, or give the path from the folder you are in.",
        )


class CaseAmongDocumentsError(UsageError):
    """The case was to be kept in the documents' own folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The case cannot be kept in {str(folder)!r}: that is the documents' own folder.",
            hint="Give `--case` a folder of its own, such as `mycase`.",
        )


class CaseIsFileError(UsageError):
    """The case was to be kept where a file is."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The case cannot be kept at {str(path)!r}: there is a file.",
            hint="Give `--case` a folder of its own, such as `mycase`.",
        )


class NoPortError(UsageError):
    """A number that no port has."""

    def __init__(self, port: int) -> None:
        super().__init__(
            f"There is no port {port}: ports have the numbers 0 to 65535.",
            hint="Choose one from 1024 on, such as `--port 8765`; 0 takes any that is free.",
        )


class NoJudgementError(UsageError):
    """The case holds no judgement of that id."""

    def __init__(self, judgement: str) -> None:
        super().__init__(
            f"The case holds no judgement {judgement!r}.",
            hint="`stemma export CASE jsonl OUT` lists them in `judgements.jsonl`.",
        )


class GoldError(UsageError):
    """A file of labelled text, to measure against, breaks its format."""

    def __init__(self, name: str, fault: str) -> None:
        super().__init__(
            f"{name} cannot be measured against: {fault}",
            hint="`benchmarks/gold/MARKED.md` tells how marked texts are written, "
            "`docs/figures.md` which other files each measurement takes.",
        )


class SettingsError(UsageError):
    """The settings hold one or more faults; all of them are listed at once."""

    def __init__(self, source: str, faults: tuple[str, ...]) -> None:
        listed = "\n".join(f"  - {fault}" for fault in faults)
        super().__init__(
            f"{source} cannot be used:\n{listed}",
            hint="Correct these lines; `docs/settings.md` lists every setting with an example.",
        )
        self.faults = faults


class NotAnExportError(UsageError):
    """The folder to export into holds something that no export wrote."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{str(folder)!r} holds files that are no export of a case.",
            hint="Give a new folder, or one that an earlier export wrote.",
        )


class CaseError(StemmaError):
    """The case folder cannot be used."""


class NoSuchDocumentError(CaseError):
    """The case holds no document of that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The case holds no document with the id or at the path {name!r}.",
            hint="Give a path as the case lists it, or at least 8 letters of the document's id.",
        )


class ManyDocumentsError(CaseError):
    """Several documents are meant by one name."""

    def __init__(self, name: str, ids: tuple[str, ...]) -> None:
        super().__init__(
            f"{name!r} can mean {len(ids)} documents: {', '.join(ids)}.",
            hint="Give the id of the one that is meant, or of each of them.",
        )


class NoCaseError(CaseError):
    """The folder holds no case."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{str(folder)!r} holds no case.",
            hint="Make one with `stemma run DOCUMENTS --case FOLDER`.",
        )


class CaseBusyError(CaseError):
    """Another process is writing to the case."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Another program is writing to the case {str(folder)!r}.",
            hint="Wait until it has finished, or end it, then try again. Nothing was lost.",
        )


class CaseDamagedError(CaseError):
    """The case's database cannot be read or written."""

    def __init__(self, folder: Path, cause: str) -> None:
        super().__init__(
            f"The case {str(folder)!r} cannot be read or written: {cause}.",
            hint="Check that the disk is neither full nor read-only. The originals are files under "
            "`originals/`; `stemma run` into a new folder makes the case again.",
        )


class CaseOutdatedError(CaseError):
    """What was worked out by an earlier version cannot be read by this one."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The case {str(folder)!r} was worked out by another version of Stemma.",
            hint="Run `stemma run DOCUMENTS --case FOLDER` once: it is worked out anew. Originals, "
            "texts and judgements stay as they are.",
        )


class CaseTooNewError(CaseError):
    """The case was written by a newer version."""

    def __init__(self, folder: Path, *, found: int, known: int) -> None:
        super().__init__(
            f"The case {str(folder)!r} has store version {found}; this program knows {known}.",
            hint="Install the newer version of Stemma that wrote it.",
        )


class NotInstalledError(StemmaError):
    """An optional part is not installed."""

    def __init__(self, what: str, *, install: str) -> None:
        super().__init__(f"{what} is not installed.", hint=f"Install it with `{install}`.")


class NoExampleError(StemmaError):
    """This installation came without the example case."""

    def __init__(self) -> None:
        super().__init__(
            "The example case did not come with this installation.",
            hint="Get it with the source code, in `examples/`, and give it to `stemma run`.",
        )


class UnknownExtensionError(UsageError):
    """A name that no extension carries."""

    def __init__(self, point: str, name: str, known: tuple[str, ...]) -> None:
        super().__init__(
            f"There is no {point} named {name!r}.",
            hint=f"Known: {', '.join(known) or 'none'}.",
        )
