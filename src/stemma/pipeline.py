"""READ FIRST: the stages in order, with the user's judgements applied between them.

    ingest -> annotate -> resolve -> compare -> present

Each stage is a pure function over frozen values:

    stemma.ingest.read_file(name, data, settings)        -> tuple[Ingested, ...]
    stemma.annotate.annotate(ingested, tools)            -> Annotations
    stemma.resolve.resolve(documents, judgements)        -> Resolution
    stemma.compare.compare(resolution, settings)         -> Comparison
    stemma.model.case.assemble(...)                      -> CaseRows
"""
