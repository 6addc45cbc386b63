"""Which originals count now, at which paths, and what replaced the others: from the sightings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from stemma.store.sightings import Sighting


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of the folder that the sightings tell, by the originals' hashes."""

    paths: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The originals that count, each with every path where it stands, sorted."""
    supersedes: dict[str, str] = field(default_factory=dict)
    """An original that counts and the one it replaced at its path."""
    gone: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    """An original that counts no more: where it was last seen, and what stands there now."""

    @property
    def at(self) -> dict[str, str]:
        """The original at each path."""
        return {path: original for original, paths in self.paths.items() for path in paths}


def standing(sightings: Iterable[Sighting]) -> Standing:
    """The state that a history of sightings, oldest first, has led to."""
    seen: dict[str, list[str | None]] = {}
    last_path: dict[str, str] = {}
    for sighting in sightings:
        seen.setdefault(sighting.path, []).append(sighting.sha256)
        if sighting.sha256 is not None:
            last_path[sighting.sha256] = sighting.path
    now = {path: hashes[-1] for path, hashes in sorted(seen.items())}
    paths: dict[str, tuple[str, ...]] = {}
    for path, original in now.items():
        if original is not None:
            paths[original] = (*paths.get(original, ()), path)
    gone = {
        original: (path, now[path]) for original, path in last_path.items() if original not in paths
    }
    return Standing(paths, _replaced(paths, seen), gone)


def _replaced(
    paths: dict[str, tuple[str, ...]], seen: dict[str, list[str | None]]
) -> dict[str, str]:
    """For each original that counts, the one last seen before it at one of its paths."""
    found: dict[str, str] = {}
    for original, places in paths.items():
        for path in places:
            earlier = [past for past in seen[path] if past is not None and past not in paths]
            if earlier and original not in found:
                found[original] = earlier[-1]
    return found
