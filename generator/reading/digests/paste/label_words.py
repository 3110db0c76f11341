"""The words that stand with a colon in front of the parts of a paper, in the languages in which digests are written.

English, German, French, Spanish, Portuguese, Chinese, Japanese and Korean, one language a line. A word that two
languages share stands with the first of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from generator.reading.digests.paste.line_roles import FactKind

FieldKind = Literal[FactKind, "record"]
"""What a field says; `record` is what no page shows."""


def _split_words(*languages: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for language in languages for word in language.split(", ")))


TITLE_WORDS = _split_words("title, paper title", "titel", "titre", "título", "标题, 論文標題, 题目", "タイトル", "제목")
ABSTRACT_WORDS = _split_words(
    "abstract, summary, abstract summary, original abstract, paper abstract",
    "zusammenfassung, kurzfassung, abstrakt",
    "résumé",
    "resumen",
    "resumo",
    "摘要, 原始摘要, 论文摘要, 概要, 简介",
    "要旨, アブストラクト, 要約",
    "초록, 요약",
)
AUTHOR_WORDS = _split_words(
    "author, authors, author(s), author list, written by",
    "autor, autoren, autorin, autorinnen, verfasser",
    "auteur, auteurs, auteure, autrice, auteurs et autrices",
    "autores, autora, autoras, autor(es)",
    "autor(as)",
    "作者, 论文作者",
    "著者",
    "저자",
)

_VENUE_WORDS = _split_words(
    "venue, conference, journal, published in, publication, appeared in, proceedings, booktitle, published at",
    "konferenz, zeitschrift, erschienen in, veröffentlicht in, tagung",
    "conférence, revue, publié dans, paru dans",
    "conferencia, revista, publicado en",
    "conferência, periódico, publicado em",
    "会议, 期刊, 會議, 发表于, 出处",
    "会議, 学会, 掲載誌, 掲載",
    "학회, 학술지, 게재",
)
_CATEGORY_WORDS = _split_words(
    "category, categories, subject, subjects, primary category, arxiv category, subject area, field, area",
    "kategorie, kategorien, fachgebiet",
    "catégorie, catégories, sujet, sujets",
    "categoría, categorías, materia, tema",
    "categoria, categorias, área",
    "分类, 类别, 分類, 领域",
    "カテゴリ, カテゴリー, 分野",
    "분류, 카테고리, 분야",
)
_CODE_WORDS = _split_words(
    "code, github, source code, repo, repository, implementation",
    "quellcode, quelltext",
    "code source, dépôt",
    "código",
    "código-fonte, repositório",
    "代码, 源码, 開源",
    "コード",
    "코드",
)
_ADDRESS_WORDS = _split_words(
    "link, links, url, paper, pdf, arxiv, arxiv link, paper link, pdf link, arxiv id, id, website, project, "
    "project page, homepage, web, source, read, read more, full text, html, demo, video, slides, dataset, model, doi",
    "quelle, webseite, verweis, volltext",
    "lien, liens, article, page du projet",
    "enlace, enlaces, artículo, fuente",
    "ligação, artigo, fonte",
    "链接, 原文, 论文, 论文链接, 项目主页, 来源, 地址",
    "リンク, 論文, 原文リンク",
    "링크, 논문, 출처",
)
_RECORD_WORDS = _split_words(
    "date, published, published on, publication date, publish date, submitted, submitted on, updated, announced, posted"
    ", year, tags, tag, keywords, key words, keyword, topics, topic, status, score, rating, relevance, priority, votes"
    ", upvotes, stars, likes, citations, institution, institutions, affiliation, affiliations, organization"
    ", organisation, organizations, university, lab, comments, comment, note, notes, pages, license, language, type"
    ", reading time, submitted by, added, added on, volume, issue, publisher, pmid, pmcid, issn, isbn",
    "datum, veröffentlicht, veröffentlicht am, eingereicht, jahr, schlagwörter, schlüsselwörter, stichwörter"
    ", bewertung, einrichtung, institut, hochschule, anmerkung, anmerkungen, seiten, sprache, thema, themen",
    "date de publication, publié, publié le, année, mots-clés, mots clés, statut, note globale, établissement"
    ", institutions affiliées, remarque, commentaires, langue, étiquettes",
    "fecha, publicado, fecha de publicación, año, palabras clave, etiquetas, estado, puntuación, institución"
    ", afiliación, comentarios, páginas, idioma, temas",
    "data, data de publicação, ano, palavras-chave, palavras chave, etiquetas do artigo, pontuação, instituição"
    ", afiliação, comentários, temas do artigo",
    "日期, 发布日期, 发表日期, 发布时间, 提交日期, 更新日期, 时间, 年份, 标签, 标记, 关键词, 关键字, 評分, 评分"
    ", 评分理由, 状态, 机构, 单位, 备注, 评论, 页数, 语言, 推荐理由",
    "日付, 公開日, 発行日, 投稿日, 年, タグ, キーワード, 評価, スコア, 状態, 所属, 機関, 備考, コメント",
    "날짜, 게시일, 발행일, 연도, 태그, 키워드, 평점, 점수, 상태, 소속, 기관, 비고",
)

FIELD_WORDS: Mapping[str, FieldKind] = {
    **dict.fromkeys(_RECORD_WORDS, "record"),
    **dict.fromkeys(_ADDRESS_WORDS, "address"),
    **dict.fromkeys(_CODE_WORDS, "code"),
    **dict.fromkeys(_CATEGORY_WORDS, "categories"),
    **dict.fromkeys(_VENUE_WORDS, "venue"),
}
"""What stands behind a word in a line between a title and its abstract. A title may begin with any of these words, as
in "Data: A Survey", so the place of the line has to tell, too."""
