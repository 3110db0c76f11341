"""The lists of English words that the rules of this floor go by."""

from __future__ import annotations


def _word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


HELPERS = _word_set(
    """
    a an and as at by for from in into is its of on or over per the through to under using via with
    """
)
"""Words that join others and seldom lend a letter to an acronym."""

NEVER_FIRST = _word_set(
    """
    a an and of or the
    """
)
"""Helper words that no long form begins with."""

ABBREVIATIONS = _word_set(
    """
    al approx ca cf dr e.g eq eqs etc ex fig figs i.e incl mr mrs ms no nos pp prof ref refs resp sec sect st
    tab vol viz vs w.r.t wrt a.k.a i.i.d u.s u.k
    """
)
"""What a full stop is part of, in small letters and without the last stop."""

LAST_ABBREVIATIONS = _word_set(
    """
    etc al u.s u.k i.i.d
    """
)
"""Abbreviations that may also stand at the end of a sentence, if the next word begins one."""

OPENERS = _word_set(
    """
    the a an this these those we our in it its to for however moreover furthermore also experiments results code
    using as with on by when while although both such here thus therefore first second third firstly secondly
    thirdly finally additionally specifically compared unlike extensive empirical besides
    """
)
"""Words that sentences of abstracts begin with."""

STOP_WORDS = _word_set(
    """
    a an the this that these those such same other others another each every either neither both all any some none
    few fewer several many much more most less least enough own
    i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its
    itself they them their theirs themselves who whom whose which what whoever whatever whichever one ones someone
    something anyone anything everyone everything nobody nothing
    about above across after against along alongside amid among amongst around as at atop before behind below beneath
    beside besides between beyond by concerning down during except for from in inside into near of off on onto out
    outside over past per regarding since than through throughout till to toward towards under underneath until up
    upon versus via vs with within without
    and but or nor so yet if unless whether because although though while whereas when whenever where wherever why how
    am is are was were be been being do does did done doing have has had having can cannot could may might must shall
    should will would ought need
    not no never ever always often sometimes usually frequently commonly generally rarely seldom mostly almost nearly
    merely only just even still already again further once twice too very quite rather fairly well also else
    otherwise instead perhaps maybe indeed thus hence therefore thereby therein thereof whereby wherein herein
    accordingly consequently meanwhile nevertheless nonetheless afterwards beforehand here there then now soon later
    together apart away back forth onward due etc eg ie
    zero two three four five six seven eight nine ten eleven twelve twenty fifty hundred first second third last next
    become becomes became becoming seem seems seemed get gets got give gives gave given go goes keep keeps made take
    takes took taken put see seen find finds found know known say call called turn part name namely whole main
    """
)
"""English words of grammar, and verbs so common that they say as little."""

FILLERS = _word_set(
    """
    abilities ability able accordingly accurate accurately achieve achieved achieves achieving addition
    additionally address addressing aim aims allow allowing allows amount amounts analyses analysis analyze applied
    applies apply applying approach approaches appropriate automatically available based better challenge
    challenges challenging characteristics code common compare compared comparing complex complexities
    comprehensive comprises conduct conducted conducting consider consists contrast contribution contributions
    crucial current demand demands demonstrate demonstrated demonstrates demonstrating design designed designing
    designs despite detailed determine develop difference differences different difficult difficulties difficulty
    dimensions directly discuss discussed diverse does e.g easily effective effectively effectiveness efficacy
    empirical empirically employ employed employing employs enable enables enabling end enhance enhanced enhances
    enhancing ensure ensuring entire entirely especially essential evaluate evaluated evaluation evaluations
    examine example examples exhibit exhibits existing experiment experimental experiments explicit explicitly
    explore extensive extensively extent facilitate facilitates factor factors feasible findings focus focused
    focuses following form forms framework frameworks fully furthermore future gain gains gap general github given
    goal goals good great greatly handle handles handling help high highly however http https i.e idea identified
    identifies identify identifying important improve improved improvement improvements improves improving
    including increase increased increases increasing increasingly individual initial initially insight insights
    inspired instance introduce introduced introduces introducing investigate issue issues key kind large largely
    larger lead leading leads leverage leverages leveraging like limited literature little longer low lower
    magnitude main mainly maintain maintaining make makes making manner meaningful method methods moreover multiple
    naturally necessary need new notably novel number numerous obtain obtained obtains offer offering offers order
    outperform outperforming outperforms overall paper papers particular particularly perform performance
    performances performed performing possible potential powerful practical practice precise present presented
    presents previous previously primarily primary prior problem problems proceed process processes progress
    promising properly propose proposed proposes provide provided provides providing publicly purpose range rapid
    rapidly realistic recent recently reduce reduced reduces reducing related relevant relies rely relying remain
    remains report reported reports represent represents require required requires requiring research researchers
    respectively result resulting results reveal review robust role scenario scenarios scope seek seeks set sets
    setting settings setup shed short shorter show showing shown shows significant significantly similar simple
    simply simultaneously single small smaller solution solutions solve sota specific specifically standard
    state-of-the-art step steps straightforward strategies strategy strong studied studies study subsequent
    substantial substantially successful sufficient suitable superior support supporting supports targeted task
    tasks technique techniques terms test tested testing thereby thing things time times traditional type types
    typical typically underlying understand unlike use used useful user uses using utilization utilize utilized
    utilizes utilizing validate valuable value variety various way ways wide widely work works yet yield yielding
    yields
    """
)
"""Words that papers on anything have in common."""
