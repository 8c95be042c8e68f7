"""Every view of the window, for tests that walk all of them."""

from workbench.gui.desk.inspector.inspector import Tab
from workbench.gui.errors import describe_bug
from workbench.services import annotating, checking, commenting, reviewing, scoring


def fill(window, idle):
    """Something of everything: scores, findings, a mark, a comment, an approval."""
    from workbench.domain.findings import Severity
    from workbench.gui.project_controller import EVERYTHING

    session = window.controller.session
    scoring.score_project(session)
    checking.check_project(session)
    annotating.annotate(session, 2, "accuracy/mistranslation", Severity.CRITICAL)
    commenting.comment(session, 2, "Ask the client.")
    reviewing.approve(session, [1])
    window.controller.changed.emit(EVERYTHING)
    idle(window)
    window.desk.control.go(1)


def _do(*actions):
    def show(window, _table):
        for action in actions:
            window.book[action].trigger()

    return show


def _tab(tab):
    return lambda window, _table: window.desk.inspector.setCurrentIndex(tab)


PAGES = {
    "desk": lambda window, _: None,
    "overview": _do("view.overview"),
    "scores": _do("view.scores"),
    "reading": _do("view.reading"),
}
PANELS = {
    **{f"tab {tab.name.lower()}": _tab(tab) for tab in Tab},
    "everything found": _do("finding.overview"),
    "find and replace": _do("edit.replace"),
    "marking": _do("mark.mode"),
    "scorecard": _do("mark.scorecard"),
    "rejecting": _do("segment.reject"),
    "going to": _do("go.to"),
    "a filter": lambda window, _: window.show_query("status:translated has:finding"),
}
SHEETS = {
    "new project": lambda window, _: window.sheets.new_project(),
    "preferences": lambda window, _: window.sheets.preferences(),
    "project settings": _do("project.settings"),
    "cheat sheet": lambda window, _: window.sheets.cheat_sheet(),
    "doctor": lambda window, _: window.sheets.doctor(),
    "person": lambda window, _: window.sheets.person(),
    "about": _do("help.about"),
    "bug": lambda window, _: window.sheets.show_bug(describe_bug(ValueError("x"))),
    "import": lambda window, table: window.sheets.import_paths([table]),
    "export": lambda window, _: window.sheets.export(),
    "export marks": _do("project.export_marks"),
    "report": lambda window, _: window.sheets.report(),
    "translate": lambda window, _: window.sheets.translate(),
    "score": lambda window, _: window.sheets.score(),
    "check": lambda window, _: window.sheets.check(),
    "husk lexicon": _do("project.lexicon"),
    "termbase": _do("project.terms"),
}
VIEWS = {**PAGES, **PANELS, **SHEETS}
