from pathlib import Path

import pytest

from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.ready.template_check import check_template, doubts
from facilitator.core.plan.ready.templates import Template, TemplateBlock, TemplatePart, TemplateSession
from tests.core.plan.ready.test_templates import WHOLE


def _block(activity: Activity, minutes: int, track: str = "") -> TemplateBlock:
    return TemplateBlock(title=activity.capitalize(), activity=activity, minutes=minutes, shortest=1, track=track)


def _template(*blocks: TemplateBlock, sessions: tuple[TemplateSession, ...] = ()) -> Template:
    ends = (_block(Activity.WELCOME, 1), *blocks, _block(Activity.REFLECT, 1))
    part = TemplatePart(title="Part", short="Part", blocks=ends)
    empty = {"name": "t", "title": "T", "purpose": "", "objectives": (), "ground_rules": ()}
    return Template.model_validate({**empty, "sessions": sessions, "parts": (part,)})


def test_what_is_doubtful_is_told_and_the_template_can_be_used(tmp_path: Path) -> None:
    path = tmp_path / "mini.toml"
    path.write_text(WHOLE, "utf-8")
    template, told = check_template(path)
    assert template.title == "Mini"
    assert [sentence.split(":")[0] for sentence in told] == ["There is no welcome", "There is no closing round"]
    path.write_text(WHOLE.replace("minutes = 20", "minutes = x"), "utf-8")
    with pytest.raises(UserError, match=r"“mini\.toml”, line 32"):
        check_template(path)


@pytest.mark.parametrize("between", [0, 88])
def test_ninety_minutes_of_work_need_a_break(between: int) -> None:
    pause = _block(Activity.BREAK, 10)
    work = [_block(Activity.MAPPING, between)] if between else []
    assert doubts(_template(*work)) == []
    assert doubts(_template(*work, pause, *work)) == []
    (told,) = doubts(_template(*work, _block(Activity.RACI, 89)))
    assert "without a break" in told


def test_a_break_in_one_track_is_none_for_the_other() -> None:
    def side_by_side(*others: TemplateBlock) -> Template:
        ours = (_block(Activity.RACI, 50, "A"), _block(Activity.BREAK, 10, "A"))
        return _template(_block(Activity.MAPPING, 30), *ours, *others, _block(Activity.TALK, 20))

    (told,) = doubts(side_by_side(_block(Activity.DESIGN, 60, "B")))
    assert "1 h 52 min" in told
    assert doubts(side_by_side(_block(Activity.DESIGN, 40, "B"), _block(Activity.BREAK, 10, "B"))) == []


def test_a_session_may_not_be_endless_and_not_empty() -> None:
    hours = [block for _ in range(9) for block in (_block(Activity.TALK, 80), _block(Activity.BREAK, 10))]
    (told,) = doubts(_template(*hours))
    assert "13 h 32 min" in told
    beside = [_block(Activity.TALK, 80, "A"), _block(Activity.TALK, 80, "B"), _block(Activity.BREAK, 10)]
    assert doubts(_template(*beside * 7)) == []
    sessions = (TemplateSession(title="One", days=0), TemplateSession(title="Two", days=1))
    assert doubts(_template(sessions=sessions)) == ["“Two”: No part is held in this session."]
