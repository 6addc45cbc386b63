"""Who calls whom what, by the speaker; and what the documents of one party say."""

from __future__ import annotations

from tests.compare.build import Folder

from stemma.compare.name_uses import find_name_uses
from stemma.compare.sides import find_sides
from stemma.compare.statements.corpus import build_corpus
from stemma.model.links import Matter
from stemma.model.settings import Party


def test_a_name_inside_a_quotation_belongs_to_its_speaker() -> None:
    folder = Folder()
    folder.who("Tavrez Olmazadeh", "Person", "Mr Olmazadeh")
    folder.who("Imra Sohandel", "Person", "Sohandel")
    text = "“Mr Olmazadeh collects them,” Sohandel said. Tavrez Olmazadeh is chair."
    sheet = folder.document("a.txt", text, author="Pia Vondrell")
    sheet.says("Mr Olmazadeh collects them", by="Imra Sohandel", attributed="direct")
    sheet.says("Tavrez Olmazadeh is chair")
    uses = {use.text: use.holder.name for use in find_name_uses(build_corpus(folder.resolution()))}
    assert uses["Mr Olmazadeh"] == "Imra Sohandel"
    assert uses["Tavrez Olmazadeh"] == "Pia Vondrell"


def test_without_a_grouping_there_are_no_sides() -> None:
    folder = Folder()
    claim = folder.document("a.txt", "The gate was open.").says("The gate was open")
    assert claim is not None
    corpus = build_corpus(folder.resolution())
    assert find_sides(corpus, (Matter("m:1", (), (claim.id,)),), ()) == ()


def test_a_party_is_made_of_documents() -> None:
    folder = Folder()
    one = folder.document("a.txt", "The gate was open.").says("The gate was open")
    two = folder.document("b.txt", "Nobody opened the gate.").says("Nobody opened the gate")
    assert one is not None
    assert two is not None
    corpus = build_corpus(folder.resolution())
    party = Party("Port", "issued by it", "2031-05-01", (), ("a.txt",))
    (row,) = find_sides(corpus, (Matter("m:1", (), (one.id, two.id)),), (party,))
    assert [(each.party, each.claims) for each in row.parties] == [("Port", (one.id,))]
