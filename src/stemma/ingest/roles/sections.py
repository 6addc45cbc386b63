"""Names of the sections of a site, as they stand in its menus."""

from __future__ import annotations

SECTION_NAMES = frozenset(
    """about about us africa americas arts asia blog books breaking news business climate
    columnists contact contact us culture donate economy editorial education elections english
    environment europe events faq features football front page gallery health help home in depth
    interviews jobs latest latest news library life lifestyle live local log in login markets media
    members menu middle east more multimedia my account national news newsletter newsletters
    opinion opinions photo photos podcast podcasts politics press programmes publications register
    reports reviews science search shop sign in sign up sport sports subscribe tech technology top
    stories travel tv uk us video videos weather world obituaries classifieds donate money community
    letters archive archives blog apps platform lifestyle heritage""".split()
) | {
    "about us",
    "breaking news",
    "contact us",
    "front page",
    "in depth",
    "latest news",
    "log in",
    "middle east",
    "my account",
    "sign in",
    "sign up",
    "top stories",
}

KICKERS = frozenset(
    """analysis column columns comment commentary debate debates essay essays exclusive explainer
    feature guest home interview interviews investigation investigations letter leader leaders live
    long big read local national foreign international regional domestic online print obituary
    profile portrait reportage report reports saturday special sunday friday monday talk update
    updates urgent view views voices week weekend work crime court courts city economy society
    harbour port transport labour money op-ed viewpoint essay photo picture gallery page story fake
    good bad blog guest""".split()
) | {
    "letters to the editor",
    "long read",
    "the big read",
    "guest column",
    "in brief",
    "special report",
    "home affairs",
    "work and pensions",
    "arts and culture",
}
"""Words above a title that say what sort of text it is, or in which part of a paper it stands."""
