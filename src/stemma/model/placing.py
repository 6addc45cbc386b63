"""Rows that know where they belong: each bears its document, blocks and problems bear an id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from stemma.model.annotations import Annotations
from stemma.model.case import PER_DOCUMENT
from stemma.model.documents import Block
from stemma.model.ids import hash_id, row_id
from stemma.model.problems import Problem


def placed(rows: Annotations) -> Annotations:
    """The document's rows as rows of a case."""
    document = rows.document.id
    own: dict[str, Any] = {
        kind: tuple(replace(row, document=document) for row in getattr(rows, kind))
        for kind in PER_DOCUMENT
    }
    blocks = tuple(_with_id(block) for block in own.pop("blocks"))
    problems = tuple(replace(each, document=document) for each in rows.problems)
    return replace(rows, **own, blocks=blocks, problems=named(problems))


def _with_id(block: Block) -> Block:
    return replace(block, id=row_id("b", block.document, block.role, spans=block.spans))


def named(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, each once and with an id, sorted by it."""
    found: dict[str, Problem] = {}
    for problem in problems:
        parts = (problem.document or "", problem.kind, str(problem.spans), problem.message)
        name = problem.id or hash_id("p", parts)
        found.setdefault(name, replace(problem, id=name))
    return tuple(found[name] for name in sorted(found))
