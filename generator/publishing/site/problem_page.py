"""The page that browsers show while a site is served and its last build failed."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.errors import ContentError, DigestError, Problem

_PAGE = Markup("""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{count} to mend</title>
<style>
body {{ max-width: 60rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }}
h1 {{ font-size: 1.4rem; }}
li {{ margin: 0 0 1rem; overflow-wrap: anywhere; }}
code {{ font-weight: 600; }}
small {{ display: block; }}
:root {{ color-scheme: light dark; }}
</style>
<h1>{count} to mend</h1>
<p>The site was not built again. This page goes away when everything is mended.</p>
<ol>
{problems}</ol>
<script>
// Other pages are reloaded by the server's own script, which it puts only into pages of the site.
setInterval(async () => {{
  const answer = await fetch(location.href, {{ cache: "no-store" }}).catch(() => null);
  if (answer && (answer.ok || answer.headers.get("ETag") !== "{tag}")) location.reload();
}}, 1000);
</script>
</html>
""")
_PROBLEM = Markup("<li><code>{place}</code> {message}{hint}</li>\n")
_FINDING = Markup("<li>{finding}</li>\n")
_HINT = Markup(" <small>{hint}</small>")


def write_problem_page(error: DigestError, tag: str) -> str:
    """Write the page for a build that failed.

    Args:
        error: what was raised; everything in it is escaped.
        tag: changes when the error does; the page asks the server for it, and reloads itself when it is another.

    Returns:
        The HTML of the page.
    """
    if isinstance(error, ContentError):
        problems = [_problem_item(problem) for problem in error.problems]
    else:
        problems = [_FINDING.format(finding=line) for line in str(error).splitlines()]
    count = f"{len(problems):,} {'problem' if len(problems) == 1 else 'problems'}"
    return _PAGE.format(count=count, problems=_join_items(problems), tag=tag)


def _problem_item(problem: Problem) -> Markup:
    hint = _HINT.format(hint=problem.hint) if problem.hint else ""
    return _PROBLEM.format(place=str(problem.source), message=problem.message, hint=hint)


def _join_items(items: Iterable[Markup]) -> Markup:
    return Markup("").join(items)
