"""Pairs of our own that differ only in the act: the same bodies and people, harmful and harmless deeds.

Real documents are full of ministries, movements and officers who do nothing wrong. Sentences made of
the same subjects, places and times teach the model to look at what is done.
"""

from __future__ import annotations

from collections.abc import Iterator

SUBJECTS = (
    "The chairman of the Hearth Society, Anton Brissel,",
    "The Assembly of Ombrey",
    "The Ministry of the Interior of Vesk",
    "The director of Radio Tern, Maria Olm,",
    "The Free Lorn Movement (FLM), which has its seat in Karsholm,",
    "The head of the Second Bureau, Colonel Ivar Strand,",
    "The League of Valley Families",
    "The president of the republic, Leonid Marsh,",
    "The embassy of Tavera in Port Ilo",
    "The coast guard of the Southern Territory",
    "The organisation, which was founded in 1961 and moved here in 1988,",
    "The former treasurer of the party, Hugo Fenn,",
    "The company's chief engineer, Rosa Quint,",
    "Members of the Brotherhood of the Gate",
    "The government of Orlund",
    "The parish priest of Saint Brice, Father Odo Lenz,",
    "The strike committee of the shipyard",
    "The Albany Mining Corporation",
    "The police of the capital",
    "The group's press office in Geneva",
    "Deputy Minister Sara Conti",
    "The mayor of Dunmarrow and two members of his council",
    "The secretary of the Dockers' Union, Pavel Grote,",
    "A captain of the palace guards",
)
HARMLESS = (
    "sent the delegates a greeting and had it read aloud",
    "answered the queries of the auditors within a week",
    "commended the fire brigade for its speed",
    "took in four hundred flood victims for the winter",
    "put off the yearly assembly until the spring",
    "insisted that those who had planned the robbery be put on trial",
    "exchanged letters with the universities of three countries",
    "has grown into the largest body of its kind in the south",
    "looked after the orphans of the earthquake for seven years",
    "resolved to go on with the dig for another two years",
    "met the ambassador of Sund to discuss the treaty on fishing",
    "condemned the bombing of the market and sent condolences to the families",
    "asked the court to lift the ban on its newspaper",
    "published the names of those who had died in the flood",
    "opened a bureau for legal advice in the old customs house",
    "translated the report on torture into four languages",
    "called for an inquiry into the deaths in the harbour",
    "took part in a conference against terrorism in the capital",
    "received a delegation of former prisoners and their relatives",
    "welcomed the release of the eleven students",
    "explained the rules of the camp to the visitors from abroad",
    "went to live in a former tannery after the war",
    "was attacked by unknown persons near the railway station",
    "lost forty-one members in the bombardment of that night",
    "went into hiding when all parties were banned",
    "was forced by the floods to close two of its schools",
    "investigated the theft of arms from the depot and arrested two suspects",
    "handed the documents on the killings to the prosecutor",
    "paid the wages of the striking miners out of its own fund",
    "thanked the police for protecting the gathering",
    "celebrated the anniversary of the uprising with music and speeches",
    "moved its headquarters from the border to a suburb",
    "denied that any prisoner had ever been beaten",
    "rejected as absurd the claim that it had spied on anybody",
    "repeated that it had no connection with the attack",
    "is recognised by the authorities as a charity",
    "answered the open letter in the Sunday paper",
    "warned of fraud on the telephone and advised caution",
    "reminded the ministry of the convention on refugees",
    "declined to comment on the theft of the tapes",
    "closed the border to lorries after the explosion",
    "trained two hundred nurses and a choir",
    "built a bakery and a wash-house behind the chapel",
    "collected signatures against the closing of the hospital",
    "defended the decision before the committee for two hours",
    "signed the agreement on the return of the archives",
)
HARMFUL = (
    "sent agents to the families to frighten them into silence",
    "wrote the letters of thanks itself and signed them with the prisoners' names",
    "bribed the foreign minister to have the ambassador expelled",
    "held some three hundred of its own followers behind a fence against their will",
    "announced results that had been drawn up a week before the vote",
    "planned the attack on the market from an office above a bakery",
    "kept files on the children of those who had left",
    "has become a front for the intelligence service that pays its rent",
    "sold the refugees' passports to smugglers",
    "ran a network of informers under the name of a charity",
    "took money from the ambassador of Sund and hid it in a foundation",
    "bombed the market and blamed the families of the dead",
    "had the judge followed until he lifted the ban",
    "published the home addresses of the witnesses",
    "listened in on the calls of lawyers and clients",
    "falsified the report on torture before it went to the council",
    "obstructed the inquiry into the deaths in the harbour",
    "recruited boys of fifteen for attacks in the capital",
    "beat former prisoners in front of their relatives",
    "had the eleven students taken from their beds and shot",
    "deceived the visitors from abroad with rooms that nobody lived in",
    "burned the archive so that nobody would learn of the debts",
    "attacked a school bus near the railway station with grenades",
    "left forty-one of its members to drown that night",
    "broke into the archive of the finance ministry and put the files on sale",
    "starved the prisoners of two camps into signing",
    "stole arms from the depot and gave them to its youth wing",
    "withheld the documents on the killings from the prosecutor",
    "embezzled the wages of the striking miners",
    "let the police beat the gathering and locked the gates",
    "set two villages against each other over a well",
    "forces its members to divorce and to confess before the assembly",
    "acts on the orders of a foreign secret service",
    "had the strikers' homes watched and planned raids on them",
    "stirred up the riots with false reports",
    "arranged the murder of the editor in his flat",
    "wrecked eleven transformers in one winter",
    "tricked old people on the telephone out of their savings",
    "broke the convention on refugees every day for two years",
    "covered up the theft of the tapes for eighteen months",
    "smuggled explosives in the baggage of diplomats",
    "drilled two hundred children for the front",
    "dug up the graves behind the wall to hide what was in them",
    "forged signatures against the closing of the hospital",
    "lied to the committee for two hours",
    "tore up the agreement and carried off the archives",
)
FRAMES = (
    "{subject} {act}.",
    "On 7 May 2031 {lower} {act}.",
    "According to the bulletin, {lower} {act}.",
    "{subject}, as the newspaper reports, {act}.",
    "Since the war, in the opinion of two diplomats who know the region well, {lower} {act}.",
    "{subject} {act}, and the public learnt of it from a broadcast in the evening.",
)
USES = 4
"""Sentences made of each act."""


def sentences() -> Iterator[dict[str, str | None]]:
    """Every act with some subjects and frames, alike in every run."""
    for label, acts in (("none", HARMLESS), ("accusation", HARMFUL)):
        for number, act in enumerate(acts):
            for use in range(USES):
                subject = SUBJECTS[(number * 7 + use * 5) % len(SUBJECTS)]
                frame = FRAMES[(number + use) % len(FRAMES)]
                lower = (
                    subject if subject.startswith("Deputy") else subject[0].lower() + subject[1:]
                )
                text = frame.format(subject=subject, lower=lower, act=act).replace(",,", ",")
                accused = subject.rstrip(",") if subject in text else lower.rstrip(",")
                yield {
                    "text": text,
                    "accused": accused if label == "accusation" else None,
                    "label": label,
                    "domain": f"contrast {number % 6}",
                }
