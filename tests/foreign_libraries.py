"""Invented libraries that have next to nothing in common with one another: what a fork may put into `content/`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.places import HARBOUR

ABOUT = "# About\n\nInvented, for tests.\n"

GARDEN = """Why Beans Climb to the Left

Beans wind around poles, and nobody has counted which way. We grow 1,400 beans of nine kinds on poles of wood, iron and
string. All of them climb to the left, seen from above, in both halves of the world. Beans that are bound to the right
let go within two days.

Watering at Noon Burns No Leaves

Gardeners are told never to water at noon, since drops are said to act as lenses. We put drops on the leaves of 21
plants in full sun and look at each of them for a week. No leaf was burnt. Hairs that hold a drop above the leaf are the
one exception, and then it falls.

A Short History of the Compost Heap

Compost is older than writing. This survey reads 60 books of husbandry, from clay tablets to pamphlets of the last war,
and asks what each lays on the heap, in what order, and for how long. Advice on the soil has changed little: twelve of
the books copy one another word for word.

Slugs & Snails <Gastropoda>: What 50% of {All} Gardeners Get_Wrong

Half of all gardeners lay out beer. We compare beer with water in 40 gardens. Slugs drown in both, and beer brings in
twice as many from next door. The soil around the traps holds more slugs than before.
"""

SOIL = """facets:
  - slug: ground
    name: Ground
    definition: What a paper digs in.
tags:
  - slug: soil
    name: Soil
    facet: ground
    definition: Earth, and what is done to it.
    sure: [soil, compost]
"""


def _write_files(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def _lines(papers: Iterable[dict[str, object]]) -> str:
    return "".join(json.dumps(paper, ensure_ascii=False) + "\n" for paper in papers)


def _garden(folder: Path) -> None:
    """A paste alone: no authors, no dates, no venues, no facts, and one tag."""
    _write_files(folder, {"digests/2019-04-01.txt": GARDEN, "taxonomy.yml": SOIL, "pages/about.md": ABOUT})


def _lone_paper(folder: Path) -> None:
    """One paper, which has no tag, and a tag that has no paper."""
    paper: dict[str, object] = {
        "title": "The Last Tram",
        "abstract": "Trams that leave a minute late are never on time again. We show why, on the lines of one town.",
        "published": "1998-02-03",
    }
    _write_files(folder, {"digests/1998-03-01.jsonl": _lines([paper]), "taxonomy.yml": SOIL, "pages/about.md": ABOUT})


def _other_scripts(folder: Path) -> None:
    """Titles, abstracts and names in other scripts than Latin, one of them written from right to left."""
    papers: list[dict[str, object]] = [
        {
            "title": "茶碗のひびと湯の温度",
            "abstract": "茶碗は湯を注ぐと鳴る。私たちは百の茶碗で音を測り、ひびの長さと温度の関係を示す。",
            "authors": ["森 遥", "李 明"],
        },
        {
            "title": "لماذا تصفّر الغلاية قبل الغليان",
            "abstract": "تصفّر الغلاية قبل أن يغلي الماء. نقيس الصوت في أربعين غلاية: الفقاعات الصغيرة هي السبب.",
            "authors": ["سلمى حدّاد"],
            "published": "2012-05-01",
        },
        {
            "title": "Чайник и ложка: измерение остывания",
            "abstract": "Ложка в стакане остужает чай. Мы измеряем это: серебро остужает вдвое быстрее.",
            "authors": ["Вера Лужина", "森 遥"],
            "venue": "Чай 2012",
        },
        {
            "title": "Πότε κρυώνει ο καφές",
            "abstract": "Ο καφές κρυώνει με το καπάκι ανοιχτό. Μετρούμε τριάντα φλιτζάνια: $T = T_0 e^{-kt}$.",
            "authors": ["Νίκη Παππά"],
        },
    ]
    _write_files(folder, {"digests/2012-06-01.jsonl": _lines(papers), "taxonomy.yml": SOIL, "pages/about.md": ABOUT})


def _grown_harbour(folder: Path) -> None:
    """The library of the other tests with a digest of another field, a tag more and a paper without tags."""
    shutil.copytree(HARBOUR, folder, dirs_exist_ok=True)
    (folder / "digests" / "2031-06-10.txt").write_text(GARDEN, encoding="utf-8")
    tag = "  - slug: soil\n    name: Soil\n    facet: topic\n    definition: Earth.\n    sure: [soil, compost]\n"
    taxonomy = folder / "taxonomy.yml"
    taxonomy.write_text(taxonomy.read_text(encoding="utf-8") + tag, encoding="utf-8")


FOREIGN: dict[str, Callable[[Path], None]] = {
    "garden": _garden,
    "lone-paper": _lone_paper,
    "other-scripts": _other_scripts,
    "grown-harbour": _grown_harbour,
}
"""Each library by its name, as a function that writes it into a folder."""
