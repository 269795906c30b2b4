"""How well resumes are read, skills found and resumes ranked, and how fast: one table with its bars."""

from collections.abc import Iterator

from bench.table import Table

Row = tuple[str, str, str, str]


def table(smoke: bool) -> Table:
    """Every measure beside its bar and the best figure known of others; what is not in the cache says so."""
    rows = [*_fields(smoke), *_spans(smoke), *_ranking(smoke), *_metamorphic(smoke), *_speed(smoke)]
    notes = [
        "Themes never seen: those whose names begin with a letter from l to z; nobody builds with them.",
        "`python -m bench.ats themes` and `sets` bring what is measured on; a dash is what is not there.",
        "Ranking takes every second resume of four trades; `python -m bench.ats ranking` all, and of eight.",
        "The last column was measured by us earlier, on other files of the same kind, unless it says now.",
    ]
    columns = ("measure", "Curricle", "at least", "others")
    return Table("Reading, matching and ranking resumes", columns, rows, notes)


def _fields(smoke: bool) -> Iterator[Row]:
    from bench.ats import fields, others
    from bench.ats.truth import FIELDS

    every = 60 if smoke else 1
    sets = {
        "build": fields.measure(fields.of_themes("build", every)),
        "measure": fields.measure(fields.of_themes("measure", every)),
        "own": fields.measure(fields.of_templates(every)),
        "tools": fields.measure(list(others.of_tools())[:: 8 if smoke else 1]),
        "texts": fields.measure(list(others.of_texts())[:: 6 if smoke else 1]),
    }
    real = others.words_of_real(500 if smoke else 5)
    unseen = sets["measure"]
    counts = unseen.score.counts

    def said(measured: fields.Measured, value: float) -> str:
        return f"{value:.3f}" if measured.score.pages else "-"

    yield "words recalled, real PDF files", f"{real[1]:.3f}" if real else "-", ".99", ".634 (pypdfium2)"
    yield "words recalled, themes never seen", said(unseen, unseen.recalled), "", ""
    yield "phrases intact, themes never seen", said(unseen, unseen.intact), ".99", ".997 (pypdfium2)"
    yield "fields, macro F1, themes never seen", said(unseen, unseen.score.macro), ".85", ".519 (open-resume)"
    for name in (*FIELDS, "sections"):
        bar = {"email": ".995", "name": ".92", "start year": ".90", "sections": ".95"}.get(name, "")
        best = {"email": ".842", "name": ".569", "start year": ".404"}.get(name, "")
        yield f"- {name}", said(unseen, counts[name].f1), bar, best
    yield "fields, macro F1, themes built with", said(sets["build"], sets["build"].score.macro), "", ""
    yield "fields, macro F1, our own templates", said(sets["own"], sets["own"].score.macro), "", ""
    yield "fields, macro F1, files of other tools", said(sets["tools"], sets["tools"].score.macro), ".75", ""
    yield (
        "four fields, macro F1, texts of real people",
        said(sets["texts"], sets["texts"].score.macro),
        "",
        "",
    )


def _spans(smoke: bool) -> Iterator[Row]:
    from bench.ats import spans

    found = spans.measure(100 if smoke else 1)
    figures = f"{found.strict.f1:.3f} / {found.overlap:.3f}" if found else "-"
    yield "skill spans, strict / overlap F1", figures, ".54 / .71", ".162 / .273 (word lists)"


def _ranking(smoke: bool) -> Iterator[Row]:
    from bench.ats import peers, ranking

    offered = ranking.resumes(ranking.FOUR)[:: 20 if smoke else 2]
    asked = ranking.postings(ranking.FOUR)[:: 20 if smoke else 1]
    if not offered or not asked:
        yield "ranking", "-", ".82 / .72", ""
        return
    ways: dict[str, ranking.Scorer] = {
        "ranking as curricle rank, AUC / precision at 10": ranking.ByMatch(offered, asked),
        "ranking by relevance alone": ranking.by_relevance,
        "ranking by weighed words, a yardstick": ranking.plain_words(offered),
    }
    for number, (name, scorer) in enumerate(ways.items()):
        found = ranking.rank(scorer, asked, offered)
        figures = f"{found.auc:.3f} / {found.precision_at_10:.3f}"
        yield name, figures, ".82 / .72" if number == 0 else "", ".816 / .716 (MiniLM)" if number == 0 else ""
    if smoke:
        return
    sample, few = offered[::2], asked[::3]
    pairs = [(at, posting) for posting in range(len(few)) for at in range(len(sample))]
    peer = peers.run([one.text for one in sample], [one.text for one in few], pairs)
    if peer is not None:
        told = {few[at].text: peer.scores[at * len(sample) :][: len(sample)] for at in range(len(few))}
        ours = ranking.rank(ways["ranking as curricle rank, AUC / precision at 10"], few, sample)
        found = ranking.rank(lambda posting, _: told[posting], few, sample)
        name = "ranking, every sixth pair, beside a peer"
        theirs = f"{found.auc:.3f} / {found.precision_at_10:.3f} now ({peers.NAME})"
        yield name, f"{ours.auc:.3f} / {ours.precision_at_10:.3f}", "", theirs


def _metamorphic(smoke: bool) -> Iterator[Row]:
    from bench.ats import metamorphic

    outcome = metamorphic.run(1 if smoke else 25)
    theirs = None if smoke else metamorphic.run_peer(25)
    said = f"{theirs:.0%} now (ats-resume-scorer, changes only)" if theirs is not None else ""
    yield f"metamorphic suite, {outcome.documents} resumes", f"{outcome.held:.1%}", "100 %", said
    yield "- changes alone", f"{outcome.changes_held:.1%}", "100 %", said


def _speed(smoke: bool) -> Iterator[Row]:
    from bench.ats import peers, speed

    texts, files = speed.texts(3 if smoke else 150), speed.pdfs(2 if smoke else 60)
    text, pdf = speed.phases(texts)["in all"], speed.phases(files)["in all"]
    peer = None if smoke else peers.run(*speed.for_peer(texts))
    theirs = ""
    if peer is not None:
        times = speed.Times("peer", peer.times)
        theirs = f"{times.median:.1f} / {times.p95:.1f} now ({peers.NAME}, text)"
    yield "text to both scores, ms, median / p95", f"{text.median:.1f} / {text.p95:.1f}", "p95 20", theirs
    yield "two-page PDF to both scores, ms, median / p95", f"{pdf.median:.1f} / {pdf.p95:.1f}", "p95 60", ""
    milliseconds, megabytes = speed.importing(1 if smoke else 5)
    loaded = f"{peer.import_seconds * 1000:.0f} ms now ({peers.NAME})" if peer else ""
    yield (
        "importing all of the engine",
        f"{milliseconds:.0f} ms, {megabytes:.0f} MB",
        "300 ms, 150 MB",
        loaded,
    )
