"""The documents of the fixture: the example story, and three of its web pages as read text."""

# ruff: noqa: E501  - paragraphs stand as they are in a text

from __future__ import annotations

from pathlib import Path

from tests.web.folder import Paper

from stemma.model.documents import Role

EXAMPLE = Path(__file__).parents[2] / "examples" / "chandlers-lane" / "documents"

WEBSITE = """Home Reading room Events Catalogue Contact

Who we are and who pays for us

Last updated: 3 November 2031

The Lantern Cultural Association was founded in Tessmar in 2019 by eleven families from Dareshan.

Our money

We take no money from any government, and we never have. In the year to June 2031 our income was 80,000 crowns: 41,000 crowns from members' fees, 22,500 crowns from the sale of books and 16,500 crowns from the hire of our hall.

Share this page with a friend

Lantern Cultural Association, 6 Chandlers' Lane, Tessmar. All rights reserved."""

GATE = """News Harbour Sport Tide tables Log in

Port officials let bureau's men through the gate

Quayside Post harbour desk, Tuesday, 9 March 2032

The Lantern Cultural Association is the OWB in Tessmar under another name, the Council of Dareshan Exiles says. For two years its members have photographed exiles at the Council's vigils and handed the pictures to the OWB.

Enjoying this story? Share it on your feed.

On 9 February the OWB paid the association 30,000 crowns through a bank in Corvane, the Council says. It has seen the transfer slip but cannot print it.

On the evening of 27 February a shift supervisor, Hanno Bredlow, opened Gate 4 to two men of the OWB who came off the freighter Sarvan and carried no passes.

Get the morning tide in your inbox. Sign me up

Quayside Post Ltd. Contact the newsroom. Terms of use."""

CONFERENCE = """News Harbour Sport Tide tables Log in

Police: rails were blocked for ninety minutes

By Corin Ashgrave

Published Monday, 15 March 2032

Demonstrators blocked the rails at Quay 9 for ninety minutes on Sunday before officers landed from three launches, Superintendent Ottel Ravnskar told reporters in the Customs House at noon.

Ravnskar admitted that one of his officers had lost control of himself. He said that the officer would be spoken to.

Ravnskar said that 15 people or more were in custody this morning.

Two of those held were released within hours, a person close to the port's management told this newspaper."""


def example(name: str) -> str:
    """The text of one plain document of the example case."""
    return (EXAMPLE / name).read_text(encoding="utf-8").rstrip("\n")


FURNITURE = ("News Harbour", "Home Reading", "Enjoying", "Share this", "Get the morning")
FOLDED: tuple[tuple[str, Role], ...] = tuple((start, "furniture") for start in FURNITURE)
COUNCIL = "COUNCIL OF DARESHAN EXILES"
LANTERN = "Lantern Cultural Association"
LEDGER = "The Tessmar Ledger"
POST = "Quayside Post"
POLICE = "Tessmar Harbour Police"

PAPERS: dict[str, Paper] = {
    "website": Paper(
        "01-lantern-who-pays.html",
        WEBSITE,
        LANTERN,
        ("2031-11-03", "header"),
        title="Who we are and who pays for us",
        roles=(
            *FOLDED,
            ("Who we are", "title"),
            ("Last updated", "dateline"),
            ("Our money", "heading"),
            ("Lantern Cultural Association, 6", "furniture"),
        ),
    ),
    "release": Paper(
        "02-council-release.txt",
        example("02-council-release.txt"),
        COUNCIL,
        ("2032-03-08", "header"),
        title="THE OWB HAS A LIBRARY CARD",
        roles=(
            ("COUNCIL OF", "dateline"),
            ("THE OWB", "title"),
            ("Imra Sohandel\n", "signature"),
        ),
    ),
    "gate": Paper(
        "03-quayside-post-gate.html",
        GATE,
        POST,
        ("2032-03-09", "byline"),
        title="Port officials let bureau's men through the gate",
        roles=(
            *FOLDED,
            ("Port officials", "title"),
            ("Quayside Post harbour", "byline"),
            ("Quayside Post Ltd", "furniture"),
        ),
    ),
    "statement": Paper(
        "04-lantern-statement.txt",
        example("04-lantern-statement.txt"),
        LANTERN,
        ("2032-03-11", "header"),
        roles=(
            ("Lantern Cultural Association\n6", "dateline"),
            ("Statement of", "heading"),
            ("For the committee", "signature"),
        ),
    ),
    "fragment": Paper("05-fragment.txt", example("05-fragment.txt")),
    "ledger": Paper(
        "06-ledger-library.md",
        example("06-ledger-library.md"),
        LEDGER,
        ("2032-03-13", "dateline"),
        title="A library, a freighter and a gate",
        author="Pia Vondrell",
        roles=(("# A", "title"), ("By Pia", "byline"), ("## ", "heading")),
    ),
    "wire": Paper(
        "07-norlan-wire.txt",
        example("07-norlan-wire.txt"),
        "Norlan Wire",
        ("2032-03-14", "dateline"),
        title="HARBOUR-DETENTIONS",
        roles=(("NW0417", "title"), ("NW 14", "furniture")),
    ),
    "police": Paper(
        "08-police-notice.txt",
        example("08-police-notice.txt"),
        POLICE,
        ("2032-03-15", "header"),
        title="Press notice 31/2032",
        roles=(("TESSMAR HARBOUR", "dateline"), ("Press desk", "signature")),
    ),
    "conference": Paper(
        "10-quayside-post-press-conference.html",
        CONFERENCE,
        POST,
        ("2032-03-15", "byline"),
        title="Police: rails were blocked for ninety minutes",
        author="Corin Ashgrave",
        roles=(*FOLDED, ("Police:", "title"), ("By Corin", "byline"), ("Published", "dateline")),
    ),
    "quay": Paper(
        "11-council-release-quay.txt",
        example("11-council-release-quay.txt"),
        COUNCIL,
        ("2032-03-16", "header"),
        title="BATONS AT QUAY 9",
        roles=(("COUNCIL", "dateline"), ("16 March", "dateline"), ("BATONS", "title")),
    ),
    "opinion": Paper(
        "12-breakwater-opinion.txt",
        example("12-breakwater-opinion.txt"),
        "The Breakwater",
        ("2032-03-17", "header"),
        title="The lens in Chandlers' Lane",
        author="Aldous Pembrick",
        roles=(("THE BREAKWATER", "dateline"), ("The lens", "title")),
    ),
    "letter": Paper(
        "13-breakwater-letter.txt",
        example("13-breakwater-letter.txt"),
        "The Breakwater",
        ("2032-03-18", "header"),
        title="A letter from Pellin",
        roles=(
            ("THE BREAKWATER", "dateline"),
            ("A letter", "title"),
            ("Suvi Maradin", "signature"),
        ),
    ),
    "review": Paper(
        "14-port-authority-review.txt",
        example("14-port-authority-review.txt"),
        "Tessmar Port Authority",
        ("2032-03-19", "signature"),
        title="Result of the review of Gate 4",
        roles=(("TESSMAR", "dateline"), ("Result", "title"), ("Tessmar, 19", "signature")),
    ),
    "empty": Paper("15-empty.txt", ""),
    "broken": Paper("16-scan.pdf", " "),
}
