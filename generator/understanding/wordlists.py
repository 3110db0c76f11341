"""The lists of English words that the rules of this floor go by."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HELPERS = _words(
    """
    a an and as at by for from in into is its of on or over per the through to under using via with
    """
)
"""Words that join others and seldom lend a letter to an acronym."""

NEVER_FIRST = _words(
    """
    a an and of or the
    """
)
"""Helper words that no long form begins with."""

ABBREVIATIONS = _words(
    """
    al approx ca cf dr e.g eq eqs etc ex fig figs i.e incl mr mrs ms no nos pp prof ref refs resp sec sect st
    tab vol viz vs w.r.t wrt a.k.a i.i.d u.s u.k
    """
)
"""What a full stop is part of, in small letters and without the last stop."""

LAST_ABBREVIATIONS = _words(
    """
    etc al u.s u.k i.i.d
    """
)
"""Abbreviations that may also stand at the end of a sentence, if the next word begins one."""

OPENERS = _words(
    """
    the a an this these those we our in it its to for however moreover furthermore also experiments results code
    using as with on by when while although both such here thus therefore first second third firstly secondly
    thirdly finally additionally specifically compared unlike extensive empirical besides
    """
)
"""Words that sentences of abstracts begin with."""

FILLERS = _words(
    """
    able accordingly achieve achieved achieves achieving additionally address addressing aim aims allow allowing
    allows approach approaches available based better challenge challenges challenging code common compared
    comprehensive conduct consider contrast crucial current demonstrate demonstrated demonstrates demonstrating
    despite develop different directly diverse does e.g easily effective effectively effectiveness efficacy
    empirical empirically enable enables enabling end enhance enhanced enhances enhancing ensure ensuring
    especially evaluate evaluated evaluation evaluations existing experiment experimental experiments explore
    extensive extensively furthermore gap general github given good greatly help high highly however http https
    i.e idea important improve improved improvement improvements improves improving including inspired instance
    introduce introduced introduces introducing investigate issue issues key large largely lead leading leads
    leverage leverages leveraging like limited low lower main mainly maintain maintaining make makes making
    method methods moreover multiple naturally necessary need new notably novel number numerous obtain offer
    offering offers outperform outperforming outperforms overall paper papers particular particularly
    performance performances possible potential powerful practical present presented presents previous
    previously prior problem problems promising propose proposed proposes provide provided provides providing
    publicly range recent recently reduce reduced reduces reducing related remain remains require required
    requires requiring research respectively result resulting results reveal robust scenario scenarios setting
    settings shed show showing shown shows significant significantly similar simple simply single solution
    solutions solve sota specific specifically state-of-the-art strategies strategy strong studied studies study
    substantial substantially successful superior task tasks technique techniques terms thereby thing things
    time traditional typically unlike use used useful user uses using utilize utilizes utilizing validate
    variety various way ways wide widely work works yet
    """
)
"""Words that papers on anything have in common."""
