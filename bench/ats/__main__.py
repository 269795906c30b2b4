"""``python -m bench.ats COMMAND``: the parts of the benchmark of reading and matching, each by itself."""

import argparse
import sys
from collections.abc import Callable, Sequence

from bench.ats import fields, others, sets, themes
from bench.ats.cache import HERE, cache
from bench.table import Table, machine

PAGE = HERE.parents[1] / "docs" / "contributor" / "evaluation.md"


def show_themes(_: argparse.Namespace) -> None:
    """Brings and prints all themes, and says where the pages of the half for building are."""
    for half in themes.HALVES:
        pages = list(themes.show(half))
        names = {page.theme for page in pages}
        print(f"{half}: {len(pages)} pages of {len(names)} themes")
    print(f"pages for building: {cache('pdf', 'build')}")


def show_sets(_: argparse.Namespace) -> None:
    """Brings the public sets."""
    sets.bring_all()


def show_fields(asked: argparse.Namespace) -> None:
    """Fields by set; by theme only for the half that is built with."""
    if asked.worst:
        _worst(asked.every)
        return
    measured = {
        "build": fields.measure(fields.of_themes("build", asked.every)),
        "measure": fields.measure(fields.of_themes("measure", asked.every)),
        "our templates": fields.measure(fields.of_templates(asked.every)),
        "other tools": fields.measure(others.of_tools()),
        "real texts": fields.measure(others.of_texts()),
    }
    print(Table("Fields", ("F1", *measured), fields.rows(measured)).text())
    real = others.words_of_real(29)
    if real is not None:
        print(f"words recalled from {real[0]} real PDF files: {real[1]:.3f}")


def _worst(every: int) -> None:
    """The themes of the half for building, the worst first."""
    by_theme: dict[str, list[fields.Page]] = {}
    for page in fields.of_themes("build", every):
        by_theme.setdefault(page.name.partition("/")[0], []).append(page)
    found = {theme: fields.measure(pages) for theme, pages in by_theme.items()}
    order = sorted(found, key=lambda theme: found[theme].score.macro)
    table = fields.rows({theme: found[theme] for theme in order})
    rows = [(theme, *(row[at] for row in table)) for at, theme in enumerate(order, 1)]
    print(Table("Themes of the half for building", ("theme", *(row[0] for row in table)), rows).text())


def show_spans(asked: argparse.Namespace) -> None:
    """Skills in postings."""
    from bench.ats import spans

    found = spans.measure(asked.every)
    if found is None:
        print("the set is not here; see python -m bench.ats sets")
        return
    row = (f"{found.strict.f1:.3f}", f"{found.overlap:.3f}", f"{found.seconds / found.sentences * 1000:.2f}")
    print(Table("Skills in postings", ("strict F1", "overlap F1", "ms a sentence"), [row]).text())


def show_ranking(asked: argparse.Namespace) -> None:
    """Ranking, four trades and eight."""
    from bench.ats import ranking

    for categories in (ranking.FOUR, tuple(ranking.TITLES)):
        offered = ranking.resumes(categories)[:: asked.every]
        wanted = ranking.postings(categories)[:: asked.every]
        ways: dict[str, ranking.Scorer] = {
            "words, weighed": ranking.plain_words(offered),
            "relevance": ranking.by_relevance,
            "curricle rank": ranking.ByMatch(offered, wanted),
        }
        rows = []
        for name, scorer in ways.items():
            found = ranking.rank(scorer, wanted, offered)
            rows.append((name, f"{found.auc:.3f}", f"{found.precision_at_10:.3f}"))
        title = f"{len(offered)} resumes of {len(categories)} trades for {len(wanted)} postings"
        print(Table(title, ("way", "AUC", "precision at 10"), rows).text())


def show_speed(asked: argparse.Namespace) -> None:
    """Milliseconds by phase."""
    from bench.ats import speed

    files_of = {"text": speed.texts(30 * asked.rounds), "two-page PDF": speed.pdfs(12 * asked.rounds)}
    for title, files in files_of.items():
        found = speed.phases(files)
        rows = [(one.name, f"{one.median:.1f}", f"{one.p95:.1f}") for one in found.values()]
        print(Table(f"{title}, {len(files)} files", ("phase", "median ms", "p95 ms"), rows).text())
    milliseconds, megabytes = speed.importing(asked.rounds)
    print(f"importing all of the engine: {milliseconds:.0f} ms, {megabytes:.0f} MB")


def show_metamorphic(asked: argparse.Namespace) -> None:
    """The suite, wide."""
    from bench.ats import metamorphic

    outcome = metamorphic.run(asked.documents)
    for said in outcome.said:
        print(said)
    print(f"{outcome.documents} resumes, {outcome.held:.4f} of all questions held, {outcome.seconds:.0f} s")
    print(dict(outcome.broken))
    if outcome.said:
        raise SystemExit(1)


def write_figures(_: argparse.Namespace) -> None:
    """Measures everything and writes the table into the page that explains it."""
    from bench.ats import table as measured

    begin, end = "<!-- figures -->\n", "<!-- end of figures -->"
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(begin, maxsplit=1)
    where = machine()
    figures = measured(smoke=False).text().partition("\n\n")[2]
    PAGE.write_text(
        f"{before}{begin}{where}.\n\n{figures}\n\n{end}{rest.partition(end)[2]}", encoding="utf-8"
    )
    print(figures)


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {
    "themes": show_themes,
    "sets": show_sets,
    "fields": show_fields,
    "spans": show_spans,
    "ranking": show_ranking,
    "speed": show_speed,
    "metamorphic": show_metamorphic,
    "figures": write_figures,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the part that was asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench.ats")
    parser.add_argument("command", choices=sorted(COMMANDS))
    parser.add_argument("--every", type=int, default=1, help="only each so-manieth page, sentence or posting")
    parser.add_argument("--rounds", type=int, default=5, help="thirty texts and twelve PDF files a round")
    parser.add_argument("--documents", type=int, default=200, help="of the metamorphic suite")
    parser.add_argument("--worst", action="store_true", help="fields by theme of the half for building")
    asked = parser.parse_args(arguments)
    COMMANDS[asked.command](asked)
    return 0


if __name__ == "__main__":
    sys.exit(main())
