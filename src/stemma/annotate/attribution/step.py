"""From what a reader proposes to rows: each in its voice, with its kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from stemma.annotate.attribution.according import with_according
from stemma.annotate.attribution.admitted import with_admissions
from stemma.annotate.attribution.announced import with_announced
from stemma.annotate.attribution.answers import with_answers
from stemma.annotate.attribution.asides import without_asides
from stemma.annotate.attribution.asked_before import by_who_was_asked
from stemma.annotate.attribution.clauses_before import with_clauses_before
from stemma.annotate.attribution.denied_behind import without_denials_behind
from stemma.annotate.attribution.denied_passively import with_passive_denials
from stemma.annotate.attribution.far_quotations import without_far_quotations
from stemma.annotate.attribution.form_labels import without_form_labels
from stemma.annotate.attribution.headline_tails import with_headline_tails
from stemma.annotate.attribution.hearers import without_hearers
from stemma.annotate.attribution.others_clauses import without_others_clauses
from stemma.annotate.attribution.own_memory import with_what_they_forgot
from stemma.annotate.attribution.owned_sayings import with_their_owners
from stemma.annotate.attribution.participles import by_participles
from stemma.annotate.attribution.plausible import plausible
from stemma.annotate.attribution.quoting_subjects import with_quoting_subjects
from stemma.annotate.attribution.relative_ends import up_to_main_verbs
from stemma.annotate.attribution.running_on import with_what_runs_on
from stemma.annotate.attribution.series import with_series
from stemma.annotate.attribution.shown_texts import with_shown_texts
from stemma.annotate.attribution.sources_behind import without_what_is_said
from stemma.annotate.attribution.spoken_turns import with_whole_turns
from stemma.annotate.attribution.stray_adverbs import without_stray_adverbs
from stemma.annotate.attribution.told_the_speaker import within_what_the_speaker_says
from stemma.annotate.attribution.unsaid import without_unsaid
from stemma.annotate.attribution.verbs_apart import without_next_verbs
from stemma.annotate.attribution.views import with_views
from stemma.annotate.attribution.what_is_told import with_what_is_told
from stemma.annotate.attribution.whole_clauses import with_whole_clauses
from stemma.annotate.attribution.whole_quotations import with_whole_quotations
from stemma.annotate.draft import Draft, Step, component
from stemma.annotate.sensing import Sensed, SensingReader
from stemma.annotate.spans import shared
from stemma.annotate.tools import RawAttribution, Tools
from stemma.annotate.voices.step import voice_at, voices_of
from stemma.model.annotations import Attribution, AttributionKind
from stemma.model.ids import row_id
from stemma.text.emphasis import unmarked
from stemma.text.quotes import Quotation, kind_of, quotations

CORRECTIONS: tuple[Callable[[Draft, Sequence[RawAttribution]], Sequence[RawAttribution]], ...] = (
    plausible,
    without_what_is_said,
    without_others_clauses,
    by_participles,
    with_quoting_subjects,
    without_asides,
    without_next_verbs,
    up_to_main_verbs,
    with_headline_tails,
    without_far_quotations,
    without_hearers,
    with_what_is_told,
    with_their_owners,
    with_whole_clauses,
    with_according,
    with_series,
    with_announced,
    with_shown_texts,
    with_answers,
    by_who_was_asked,
    with_whole_turns,
    without_form_labels,
    with_what_runs_on,
    with_whole_quotations,
    without_denials_behind,
    with_passive_denials,
    with_what_they_forgot,
    without_unsaid,
    with_views,
    with_admissions,
    with_clauses_before,
    within_what_the_speaker_says,
    without_stray_adverbs,
)
"""What grammar and layout know better than the reader, in order: each sees what the one before left."""


def attributions_step(tools: Tools) -> Step:
    """The step that reads attributions with the reader of the tools."""

    @component("attributions", requires={"parse", "voices"}, assigns={"attributions", "senses"})
    def read(draft: Draft) -> Draft:
        """The draft with what the reader found; stance and parents come later."""
        reader = tools.reader
        sensed = (
            reader.sense(draft) if isinstance(reader, SensingReader) else Sensed(reader.read(draft))
        )
        found: Sequence[RawAttribution] = sensed.found
        for corrected in CORRECTIONS:
            found = corrected(draft, found)
        rows = as_rows(draft, found)
        fuller = draft.with_rows(attributions=(*draft.rows.attributions, *rows))
        return replace(fuller, senses=sensed.senses, inside=sensed.inside)

    return read


def as_rows(draft: Draft, found: Sequence[RawAttribution]) -> tuple[Attribution, ...]:
    """Rows in text order; what stands in no voice, or was found twice, is left out."""
    voices = voices_of(draft.rows.attributions)
    quotes = quotations(draft.text)
    rows: dict[str, Attribution] = {}
    for each in found:
        row = _row(draft, each, voices, quotes)
        if row is not None:
            rows.setdefault(row.id, row)
    return tuple(sorted(rows.values(), key=place))


def place(row: Attribution) -> tuple[int, int, str]:
    """Where a row begins and ends, for ordering."""
    spans = row.source + row.cue + row.content
    return min(start for start, _ in spans), max(end for _, end in spans), row.id


def _row(
    draft: Draft,
    found: RawAttribution,
    voices: tuple[Attribution, ...],
    quotes: tuple[Quotation, ...],
) -> Attribution | None:
    anchor = found.cue or found.content or found.source
    voice = voice_at(voices, anchor[0][0]) if anchor else None
    if voice is None:
        return None
    document = draft.rows.document.id
    content = unmarked(draft.text, shared(found.content, voice.content))
    if found.content and not content:
        return None
    source = unmarked(draft.text, shared(found.source, voice.content))
    kind = kind_of(draft.text, content, found.cue, quotes)
    return Attribution(
        id=row_id("a", document, kind, source=source, cue=found.cue, content=content),
        kind=kind,
        source=source,
        cue=found.cue,
        content=content,
        stance="asserts",
        negated=False,
        hedged=False,
        parent=None,
        voice=voice.id,
        speakers=(),
        anonymous=False,
        score=found.probability,
        document=document,
    )


def renamed(row: Attribution, kind: AttributionKind) -> Attribution:
    """The row with another kind, which is part of its id."""
    identity = row_id("a", row.document, kind, source=row.source, cue=row.cue, content=row.content)
    return replace(row, id=identity, kind=kind)
