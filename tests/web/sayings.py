"""Who says what in the fixture."""

# fmt: off
# ruff: noqa: E501  - a table of quotations reads best with one line each

from __future__ import annotations

from tests.web.folder import Line

from stemma.model.annotations import EntitySchema

NAMES: tuple[tuple[str, EntitySchema, tuple[str, ...]], ...] = (
    ("council", "Organization", ("Council of Dareshan Exiles", "COUNCIL OF DARESHAN EXILES")),
    ("lantern", "Organization", ("Lantern Cultural Association",)),
    ("pellin", "Organization", ("Lantern Cultural Association, Pellin Branch",)),
    ("owb", "PublicBody", ("Overseas Welfare Bureau", "OWB")),
    ("chair", "Person", ("Tavrez Olmazadeh", "Tavriz Olmazade", "Tawrez Ulmazadeh")),
    ("brother", "Person", ("Kiarom Olmazadeh", "Kiarom Olmazade")),
    ("imra", "Person", ("Imra Sohandel", "Ms Sohandel")),
    ("hanno", "Person", ("Hanno Bredlow", "Mr Bredlow")),
    ("brenholt", "Company", ("Brenholt Agencies",)),
    ("edda", "Person", ("Edda Lissenkamp",)),
    ("port", "PublicBody", ("Tessmar Port Authority",)),
    ("police", "PublicBody", ("Harbour Police", "Tessmar Harbour Police")),
    ("ottel", "Person", ("Ottel Ravnskar", "Superintendent Ottel Ravnskar")),
    ("bram", "Person", ("Bram Tolland", "Sergeant Bram Tolland")),
    ("pia", "Person", ("Pia Vondrell",)),
    ("corin", "Person", ("Corin Ashgrave",)),
    ("aldous", "Person", ("Aldous Pembrick",)),
    ("suvi", "Person", ("Suvi Maradin",)),
    ("editors", "Organization", ("The editors",)),
    ("norlan", "Company", ("Norlan Wire",)),
    ("post", "Company", ("Quayside Post",)),
    ("ledger", "Company", ("The Tessmar Ledger",)),
    ("tessmar", "Address", ("Tessmar",)),
    ("quay", "Address", ("Quay 9",)),
)

VOICES: tuple[tuple[str, str | None, tuple[str, str] | None], ...] = (
    ("website", "lantern", None),
    ("release", "council", None),
    ("gate", "post", None),
    ("statement", "lantern", None),
    ("fragment", None, None),
    ("ledger", "pia", None),
    ("wire", "norlan", None),
    ("police", "police", None),
    ("conference", "corin", None),
    ("quay", "council", None),
    ("opinion", "aldous", None),
    ("letter", "editors", ("THE BREAKWATER", "have changed nothing.")),
    ("letter", "suvi", ("Pellin, 15 March 2032", "Chair, Lantern Cultural Association, Pellin Branch")),
    ("letter", "editors", ("Ms Maradin is right", "The editors")),
    ("review", "port", None),
)

COUNCIL_SAID = (
    Line("is-owb", "release", (), "The so-called Lantern Cultural Association is the OWB in Tessmar under another name.", claim="allegation", about=("lantern", "owb")),
    Line("photos", "release", (), "For two years its members have photographed exiles at our vigils and handed the pictures to the OWB.", claim="allegation", about=("lantern", "owb")),
    Line("collects", "release", (), "Its chair, Tavriz Olmazade, is the man who collects them.", claim="allegation", about=("chair",)),
    Line("window", "release", ("imra",), "This is not a library. It is a shop window with a camera behind it", "said", "Imra Sohandel, spokeswoman of the Council of Dareshan Exiles", claim="allegation", about=("lantern",)),
    Line("paid", "release", (), "On 9 February 2032 the OWB paid the association 30,000 crowns through a bank in Corvane.", claim="allegation", about=("owb", "lantern"), outside="the person who copied it"),
    Line("gate", "release", (), "On the evening of 27 February a shift supervisor, Hanno Bredlow, opened Gate 4 to two men of the OWB who came off the freighter Sarvan and carried no passes.", claim="allegation", about=("hanno",)),
    Line("bus", "release", (), "Two days later the shipping agent Brenholt Agencies paid for the bus that brought some thirty men to shout down our vigil.", claim="allegation", about=("brenholt",)),
    Line("dismiss", "release", ("council",), "dismiss Mr Bredlow", "calls on", "The Council", kind="indirect", stance="demands", claim="demand", about=("hanno",)),
    Line("batons", "quay", (), "The Harbour Police answered with batons.", claim="allegation", about=("police",)),
    Line("crowd-600", "quay", (), "More than 600 people stood at Quay 9 on Sunday", about=("quay",)),
    Line("nothing", "quay", (), "We accepted nothing.", claim="denial", stands="against", about=("council",)),
    Line("weather", "quay", ("imra",), "I said on Channel Seven that our young people have lost patience. That is not a confession, it is a weather report,", "said", "Imra Sohandel", claim="report", about=("council",)),
    Line("no-part", "quay", (), "The Council had no part in the attack on the reading room", claim="denial", stands="against", about=("council",)),
    Line("who-opened", "quay", (), "who opened Gate 4?", claim="question", stands="open", about=("port",)),
)

LANTERN_SAID = (
    Line("no-money", "website", (), "We take no money from any government, and we never have.", claim="denial", stands="against", about=("lantern",)),
    Line("deny-photos", "statement", ("lantern", "chair"), "any member of this association has ever photographed people at a vigil or handed a picture of them to anyone", "deny that", "The Lantern Cultural Association and its chair, Tavrez Olmazadeh,", kind="indirect", stance="denies", claim="denial", stands="against", about=("lantern",)),
    Line("not-owb", "statement", (), "We are not the OWB and we do not act for it.", claim="denial", stands="against", about=("lantern", "owb")),
    Line("camera", "statement", ("chair",), "I own one camera. It is on top of a cupboard and it takes film", "said", "Mr Olmazadeh", about=("chair",)),
    Line("paint-night", "statement", (), "In the night from Tuesday 9 to Wednesday 10 March somebody threw red paint over our door and broke both windows of the children's shelf."),
    Line("responsibility", "statement", (), "The following evening the Council accepted responsibility for the attack.", claim="allegation", about=("council",)),
    Line("patience", "statement", ("imra",), "our young people have lost patience with that door", "admitted", "Its spokeswoman, Ms Sohandel,", kind="mixed", stance="concedes", about=("council",)),
    Line("collectors", "statement", (), "It lives on subscriptions that its collectors extract from frightened families", claim="allegation", about=("council",)),
    Line("frontier", "fragment", ("chair",), "door is not a frontier, and I am not a customs officer,", "told", "Olmazadeh", claim="opinion"),
    Line("frames", "fragment", ("chair",), "Nobody here takes pictures. We could not afford the frames,", "said", "he", claim="denial", stands="against", about=("lantern",)),
    Line("plants", "fragment", (), "opens the post and waters the plants, and that is the whole conspiracy", "said that", "A woman who was sorting the returned books", anonymous=True, about=("chair",)),
)

PRESS_SAID = (
    Line("gate-is-owb", "gate", ("council",), "The Lantern Cultural Association is the OWB in Tessmar under another name", "says", "the Council of Dareshan Exiles", kind="indirect", stance="alleges", claim="allegation", about=("lantern", "owb")),
    Line("gate-photos", "gate", (), "For two years its members have photographed exiles at the Council's vigils and handed the pictures to the OWB.", claim="allegation", about=("lantern", "owb")),
    Line("gate-paid", "gate", ("council",), "On 9 February the OWB paid the association 30,000 crowns through a bank in Corvane", "says", "the Council", kind="indirect", claim="allegation", about=("owb", "lantern"), outside="the transfer slip"),
    Line("gate-gate", "gate", (), "On the evening of 27 February a shift supervisor, Hanno Bredlow, opened Gate 4 to two men of the OWB who came off the freighter Sarvan and carried no passes.", claim="allegation", about=("hanno",)),
    Line("ledger-worked", "ledger", ("council",), "the Lantern Cultural Association worked for the Overseas Welfare Bureau (OWB)", "said that", "the Council of Dareshan Exiles", kind="indirect", claim="allegation", about=("lantern", "owb")),
    Line("ledger-denied", "ledger", ("lantern",), "its members had photographed anybody", "denied that", "the association", kind="indirect", stance="denies", claim="denial", stands="against", about=("lantern",)),
    Line("ledger-paid", "ledger", ("council",), "the bureau paid the association 30,000 crowns in February", "says that", "The Council", kind="indirect", claim="allegation", about=("owb", "lantern")),
    Line("ledger-money", "ledger", ("lantern",), "We take no money from any government, and we never have.", "says", "the association", stands="against", claim="denial", about=("lantern",)),
    Line("official", "ledger", (), "Gate 4 was opened by hand at 21:50 on 27 February", "said that", "An official who asked not to be named, because the inquiry is still open,", kind="indirect", anonymous=True, claim="allegation", about=("port",)),
    Line("further", "ledger", ("edda",), "further details", "declined to comment on", "Edda Lissenkamp, the director of the Tessmar Port Authority,", kind="indirect", stance="declines", claim=None),
    Line("no-paint", "ledger", ("imra",), "We did not throw paint and we did not order paint,", "told", "Imra Sohandel", claim="denial", stands="against", about=("council",)),
    Line("not-spy", "ledger", ("brother",), "Tavrez is not a spy,", "said", "he", claim="denial", stands="against", about=("chair",)),
    Line("wire-12", "wire", ("bram",), "By 6 p.m. 12 people had been detained", "said", "Sergeant Bram Tolland, the duty officer of the Tessmar Harbour Police", kind="indirect", about=("police",)),
    Line("wire-250", "wire", ("bram",), "the crowd at about 250", "put", "He", kind="indirect", about=("quay",)),
    Line("wire-600", "wire", ("imra",), "at least 600 people had come", "said that", "Imra Sohandel, spokeswoman of the Council of Dareshan Exiles", kind="indirect", about=("quay",)),
    Line("march", "wire", ("chair",), "They march past my window and then they say that I am watching them,", "said", "he", about=("chair", "council")),
    Line("march-inner", "wire", ("council",), "I am watching them", "say that", "they", kind="indirect", claim="allegation", parent="march", about=("chair",)),
    Line("ninety", "conference", ("ottel",), "Demonstrators blocked the rails at Quay 9 for ninety minutes on Sunday before officers landed from three launches", "told", "Superintendent Ottel Ravnskar", kind="indirect", about=("quay",)),
    Line("lost-control", "conference", ("ottel",), "one of his officers had lost control of himself", "admitted that", "Ravnskar", kind="indirect", stance="concedes", about=("police",)),
    Line("custody", "conference", ("ottel",), "15 people or more were in custody this morning", "said that", "Ravnskar", kind="indirect", about=("police",)),
    Line("released", "conference", (), "Two of those held were released within hours", "told", "a person close to the port's management", kind="indirect", anonymous=True),
    Line("spy-shop", "opinion", ("imra",), "It is not a library, it is a spy shop with a camera in the window,", "said", "Imra Sohandel", claim="allegation", about=("lantern",)),
    Line("hiding", "opinion", (), "Edda Lissenkamp is hiding something, or hiding from somebody.", claim="allegation", about=("edda",)),
    Line("police-deny", "opinion", ("police",), "The police, I am told, deny it.", "deny", "The police", kind="indirect", stance="denies", claim="denial", stands="against", about=("police",)),
    Line("pellin-green", "letter", (), "The door in your picture is ours.", about=("pellin",)),
    Line("pellin-approved", "letter", (), "our programme has gone to Tessmar every quarter to be approved", about=("pellin", "lantern")),
    Line("telephoned", "letter", ("editors",), "We telephoned twice, and the second time somebody was playing the piano.", about=("pellin",)),
)

OFFICIAL_SAID = (
    Line("notice-15", "police", (), "As of 09:00 today at least 15 people have been detained in connection with the events of Sunday at Quay 9", about=("police",)),
    Line("notice-250", "police", (), "At the height of the gathering, at about 14:00, some 250 people were present.", about=("quay",)),
    Line("no-batons", "police", (), "At no time were batons drawn.", claim="report", stands="against", about=("police",)),
    Line("notice-night", "police", (), "The paint was therefore thrown in the night from Monday 8 to Tuesday 9 March."),
    Line("nobody-passed", "review", (), "Nobody passed Gate 4 on the evening of 27 February 2032 without a valid pass.", claim="denial", stands="against", about=("port",)),
    Line("once", "review", (), "The gate was opened once, at 21:15, from the control room, for an ambulance.", about=("port",)),
    Line("she-is-not", "review", (), "She is not.", claim="denial", stands="against", about=("edda",)),
)

LINES = (*COUNCIL_SAID, *LANTERN_SAID, *PRESS_SAID, *OFFICIAL_SAID)
