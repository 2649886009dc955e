"""What stands in the list of change notices."""

from datetime import date

from facilitator.core.agree.changes.notices import (
    Acknowledged,
    ChangeNotice,
    Impact,
    NoticePeriod,
    Tier,
    notices,
    short_notice,
)
from facilitator.core.document import Document
from facilitator.core.people import Person
from facilitator.core.phrases import day_words
from facilitator.ui.widgets.richlist import RichRow


def notice_rows(document: Document, today: date) -> list[RichRow]:
    """The notices, drafts first: from when each holds, and how far it has got."""
    periods = {one.id: one for one in document.all(NoticePeriod)}
    noted: dict[int, set[int]] = {}
    for one in document.all(Acknowledged):
        noted.setdefault(one.notice_id, set()).add(one.person_id)
    touched: dict[int, set[int]] = {}
    for impact in document.all(Impact):
        touched.setdefault(impact.notice_id, set()).add(impact.team_id)
    in_team: dict[int, set[int]] = {}
    for person in document.all(Person):
        if person.team_id is not None and not person.gone:
            in_team.setdefault(person.team_id, set()).add(person.id)
    found = []
    for notice in notices(document):
        people = {one for team_id in touched.get(notice.id, ()) for one in in_team.get(team_id, ())}
        done = noted.get(notice.id, set())
        people |= done
        short = short_notice(notice, periods.get(notice.period_id or 0), today) is not None
        words = _standing(notice, len(done), len(people), short=short)
        starts = f"from {day_words(notice.starts, today)}" if notice.starts else "no day yet"
        found.append(RichRow(notice.id, notice.what, starts, words, warn=short and not notice.rushed))
    return found


def _standing(notice: ChangeNotice, noted: int, people: int, *, short: bool) -> str:
    must = "Action required" if notice.tier is Tier.ACTION else "For information"
    if notice.told_on is None:
        return f"Draft, short notice · {must}" if short else f"Draft · {must}"
    told = f"{noted} of {people} have taken note" if people else "Told"
    return f"{told}, short notice" if short else f"{told} · {must}"
