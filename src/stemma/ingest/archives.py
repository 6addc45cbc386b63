"""Zip files opened with care: count, size, ratio; nothing is ever written or run."""

from __future__ import annotations

import io
import stat
import zipfile
from dataclasses import dataclass

from stemma.ingest.faults import FaultError, encrypted, limit, unreadable
from stemma.model.settings import Limits

END_RECORD = b"PK\x05\x06"
FREE = 1_000_000
"""Bytes that may unpack from nothing: short texts pack well and harm nobody."""
SPECIAL = (stat.S_IFLNK, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO, stat.S_IFSOCK)


@dataclass(frozen=True)
class Archive:
    """An open zip file and what may come out of it."""

    zip: zipfile.ZipFile
    limits: Limits

    def names(self) -> list[str]:
        """The members' names in the order of the archive."""
        return self.zip.namelist()

    def read(self, member: str | zipfile.ZipInfo, most: int) -> bytes:
        """A member's bytes.

        Raises:
            FaultError: it is locked, broken, larger than `most`, or packed beyond all measure.
        """
        info = member if isinstance(member, zipfile.ZipInfo) else self._info(member)
        if info.flag_bits & 1:
            raise FaultError(encrypted("This part of the archive is locked with a password."))
        if info.file_size > max(FREE, self.limits.ratio * max(info.compress_size, 1)):
            said = f"It unpacks to more than {self.limits.ratio} times its packed size."
            raise FaultError(limit(said, "ratio"))
        try:
            with self.zip.open(info) as stream:
                data = stream.read(most + 1)
        except Exception as error:
            said = f"This part of the archive is broken ({type(error).__name__})."
            raise FaultError(unreadable(said)) from error
        if len(data) > most:
            said = f"It unpacks to more than the {most:,} bytes that are left for this file."
            raise FaultError(limit(said, "ratio"))
        return data

    def _info(self, name: str) -> zipfile.ZipInfo:
        try:
            return self.zip.getinfo(name)
        except KeyError as error:
            raise FaultError(unreadable("A part that the format needs is missing.")) from error


def open_archive(data: bytes, limits: Limits) -> Archive:
    """The archive in the bytes.

    Raises:
        FaultError: it is no archive, is broken, or says it has too many members.
    """
    end = data.rfind(END_RECORD)
    counted = int.from_bytes(data[end + 10 : end + 12], "little") if end >= 0 else 0
    directory = data.count(b"PK\x01\x02")
    if max(counted, directory) > limits.members:
        said = f"The archive has {max(counted, directory):,} members or more."
        raise FaultError(limit(said, "members"))
    try:
        return Archive(zipfile.ZipFile(io.BytesIO(data)), limits)
    except Exception as error:
        raise FaultError(unreadable("The archive is broken.")) from error


def is_special(info: zipfile.ZipInfo) -> bool:
    """Whether the member is a link, a device or the like, which no document is."""
    return stat.S_IFMT(info.external_attr >> 16) in SPECIAL


def kind_of_zip(data: bytes, limits: Limits) -> str:
    """The name of the loader for a zip file, by what is in it."""
    try:
        names = set(open_archive(data, limits).names())
    except FaultError:
        return "zip"
    if "word/document.xml" in names:
        return "docx"
    if "content.xml" in names and "META-INF/manifest.xml" in names and "mimetype" in names:
        return "odt"
    if "datapackage.json" in names and any(name.startswith("archive/") for name in names):
        return "wacz"
    if "[Content_Types].xml" in names or "META-INF/container.xml" in names:
        return "unknown-office"
    return "zip"
