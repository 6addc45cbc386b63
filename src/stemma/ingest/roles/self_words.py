"""Words by which a page speaks of itself or asks its reader for something, and common words."""

from __future__ import annotations

COMMON = frozenset(
    "the a an of to in on at by for with from and or but that which who was were is are be been "
    "has have had he it they his her its their this these those as not no said would will when "
    "where while after before than then there what she".split()
)
"""Small words, of which running text has many and menus have few."""

ASKED = frozenset(
    "accept add allow ask back become book browse buy call check choose click continue create "
    "discover don't donate download enable enjoy enter explore find follow get give go help "
    "install join jump keep learn let like listen log make manage more need never open order "
    "please post print read receive register reply report return save scroll search see select "
    "send share sign skip start stay submit subscribe support take tap tell try turn unlock "
    "update upgrade view visit vote want watch write".split()
)
"""What a button or a call to the reader begins with."""

OF_PAGES = frozenset(
    "accessibility account advert advertisement advertising ads alerts app apps archive archives "
    "article articles author authors blog browser captcha categories charity click column comment "
    "commenting comments contact content cookie cookies copyright correspondent covering covers "
    "desk device donate donation edition editions editor editorial editors e-mail email enter "
    "feed followers forum free gallery image images inbox issue javascript journalism latest "
    "licence license likes link links login mail material member members membership menu mobile "
    "moderated navigation newsletter newsletters notifications online page pages partner partners "
    "password permission photo photos podcast policy popular post posts print privacy profile "
    "published reader readers recommended redistributed register registered related replies "
    "reproduced republished reserved rights rss screen search share shares sharing site sitemap "
    "skip spam sponsored stories story subscribe subscriber subscribers subscription tags team "
    "terms thread topic topics trending trial updated video videos views web website weekly "
    "writer".split()
)
"""What a page calls itself, its parts and its readers."""
