"""What a rule that is being written would find in the project; nothing is stored."""

from dataclasses import dataclass

from workbench.checks.base import CheckContext
from workbench.checks.rules import PatternRule, check_rule
from workbench.checks.style import MOST_TIME_OUTS, Rules
from workbench.domain.progress import Progress, no_progress
from workbench.services.checking import row_of
from workbench.services.session import Session

_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class RulePreview:
    """``ids`` are the segments that a rule would report, ``segments`` how many were looked at.

    ``text`` is that of the first of them: the target, or the source for a rule on the source
    alone. ``too_slow`` means that the rule took too long and the rest was not looked at.
    """

    ids: tuple[int, ...]
    segments: int
    text: str = ""
    too_slow: bool = False


def preview_rule(
    session: Session, rule: PatternRule, progress: Progress = no_progress
) -> RulePreview:
    """Ask ``rule`` of every segment; raise ``InputError`` for one that cannot be applied.

    A segment that nobody has begun to translate is left alone, as in a check.
    """
    check_rule(rule, "The rule")
    project = session.project
    documents = {one.id: one for one in project.documents.all(counted=False)}
    check, context = Rules(), CheckContext({"rules": (rule,)})
    ids, text = project.segments.ids(), ""
    found: list[int] = []
    for start in range(0, len(ids), _AT_ONCE):
        progress(start, len(ids), "trying the rule")
        for segment in project.segments.many(list(ids[start : start + _AT_ONCE])):
            if segment.target.is_empty:
                continue
            view = row_of(segment, documents[segment.document_id], ()).view()
            if rule.source and view.source is None:
                continue
            said = list(check.check(view, context))
            if context.time_outs[rule.name] >= MOST_TIME_OUTS:
                return RulePreview(tuple(found), start, text, too_slow=True)
            if said and not context.time_outs[rule.name]:
                text = text or (segment.target.text if rule.target else segment.source.text)
                found.append(segment.id)
    return RulePreview(tuple(found), len(ids), text)
