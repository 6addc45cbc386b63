"""Legal forms of firms, in short and written out: "Ltd", "JSC", "Joint-Stock Company"."""

from __future__ import annotations

Words = tuple[str, ...]

_LEGAL_FORMS: frozenset[Words] = frozenset(
    tuple(form.split())
    for form in (
        "ltd,limited,inc,incorporated,llc,llp,plc,gmbh,ag,sa,s a,sas,sarl,s a r l,srl,s r l,spa,"
        "s p a,bv,b v,nv,n v,oy,oyj,ab,asa,pty ltd,pte ltd,co ltd,corp,kk,ooo,oao,zao,lda,ltda,sl,s l,"
        "jsc,ojsc,cjsc,pjsc,joint stock company,open joint stock company,closed joint stock company,"
        "public joint stock company,limited company,public limited company,limited liability company,"
        "limited liability partnership"
    ).split(",")
)
_ALSO_A_SURNAME = frozenset({("sa",), ("ag",), ("ab",), ("sas",), ("spa",), ("oy",), ("sl",)})
_LONGEST_FORM = 4


def legal_form(parts: Words) -> Words:
    """The legal form that a company's folded name ends in, or none."""
    sizes = range(min(_LONGEST_FORM, len(parts) - 1), 0, -1)
    return next((parts[-size:] for size in sizes if parts[-size:] in _LEGAL_FORMS), ())


def without_legal_form(parts: Words) -> Words:
    """The folded name without its legal form: a firm is one firm with and without it."""
    form = legal_form(parts)
    return parts[: -len(form)] if form else parts


def is_company(parts: Words) -> bool:
    """Whether the folded name ends in a legal form that is nobody's surname."""
    form = legal_form(parts)
    return bool(form) and form not in _ALSO_A_SURNAME


def is_written_out(parts: Words) -> bool:
    """Whether folded words are a legal form written out and nothing else: no firm's name."""
    return parts[-1:] in {("company",), ("partnership",)} and parts in _LEGAL_FORMS
