"""What the sample's year says openly to all teams, as acts: words, changes, what is coming, why it was decided."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import partial

from facilitator.core.agree.changes import coming, impacts, notice_periods, notices, taking_note
from facilitator.core.agree.changes.notices import ChangeNotice, NoticePeriod
from facilitator.core.agree.changes.planning_year import lay_out_year
from facilitator.core.agree.language import feature_phrases, glossary
from facilitator.core.agree.language.glossary import Term
from facilitator.core.follow.rehearse import agreements as told
from facilitator.core.follow.rehearse import everyday
from facilitator.core.follow.rehearse.acting_after import Moment
from facilitator.core.follow.rehearse.known import Known
from facilitator.core.people import teams
from facilitator.core.run import decision_log
from facilitator.core.run.captured import Decision
from facilitator.core.run.rehearse.setting import Ids

_MORNING, _AFTERNOON = time(9), time(15)
_AHEAD = timedelta(weeks=26)


def speaking_openly(known: Known, the: told.Agreements) -> Iterator[Moment]:
    """The glossary and phrases, the notices, the calendar, and what was noted of decisions."""
    for term in the.terms:
        yield known.at(term.day), partial(_put_down, known, term)
        if term.agreed is not None:
            yield known.at(term.agreed, _AFTERNOON), partial(_agree_meaning, known, term)
    for row in the.phrases:
        words = (row.feature, row.message, row.talking_point)
        yield known.at(row.day), partial(feature_phrases.add_phrase, known.document, *words)
    yield known.at(the.begun, _MORNING), partial(_prepare, known, the.day)
    for notice in the.notices:
        yield from _notice(known, notice)
    for entry in the.entries:
        yield known.at(entry.put), partial(_enter, known, entry)
    for decision in the.decisions:
        yield known.at(decision.day), partial(_explain, known, decision)


def _prepare(known: Known, day: date) -> None:
    """The usual notice periods, and the planning years in which the day lies and to which it looks ahead."""
    for period in notice_periods.add_usual_periods(known.document):
        known.keep(period.title, period)
    for year in dict.fromkeys((day.year, (day + _AHEAD).year)):
        lay_out_year(known.document, year, 1)


# Language


def _put_down(known: Known, the: everyday.TermTold) -> None:
    document = known.document
    term_id = known.keep(the.word, glossary.add_term(document, the.word))
    glossary.edit_term(document, term_id, not_this=the.not_this, used=the.used)
    glossary.set_term_owner(document, term_id, known.maybe(the.owner))
    for team, text in the.says.items():
        glossary.say(document, term_id, known.team(team), text)


def _agree_meaning(known: Known, the: everyday.TermTold) -> None:
    term_id = known.id_of(Term, the.word)
    glossary.agree_meaning(known.document, term_id, the.meaning, the.agreed or the.day)
    for team, text in the.since.items():
        glossary.say(known.document, term_id, known.team(team), text)


# Changes


def _notice(known: Known, the: everyday.NoticeTold) -> Iterator[Moment]:
    yield known.at(the.drafted), partial(_draft, known, the)
    if the.told is not None:
        yield known.at(the.told, _AFTERNOON), partial(_tell, known, the, the.told)
    for noted in the.noted:
        yield known.at(noted.day, _AFTERNOON), partial(_note, known, the, noted)


def _draft(known: Known, the: everyday.NoticeTold) -> None:
    document, period_id = known.document, known.id_of(NoticePeriod, the.kind)
    drafted = notices.draft_notice(document, the.what, period_id=period_id, owner_id=known.person(the.owner))
    notice_id = known.keep(the.what, drafted)
    notices.edit_notice(document, notice_id, why=the.why, rushed=the.rushed)
    notices.set_starts(document, notice_id, the.starts)
    notices.set_tier(document, notice_id, the.tier)
    touched = impacts.concern(document, notice_id, [known.team(impact.team) for impact in the.impacts])
    for impact, record in zip(the.impacts, touched, strict=True):
        impacts.edit_impact(document, record.id, text=impact.text, to_do=impact.to_do)
        impacts.set_by(document, record.id, impact.by)


def _tell(known: Known, the: everyday.NoticeTold, day: date) -> None:
    notices.tell(known.document, known.id_of(ChangeNotice, the.what), day)


def _note(known: Known, of: everyday.NoticeTold, the: everyday.NotedTold) -> None:
    people = [known.person(name) for name in the.people]
    taking_note.acknowledge(known.document, known.id_of(ChangeNotice, of.what), people, the.day)


def _enter(known: Known, the: everyday.EntryTold) -> None:
    touched = known.teams(the.teams) or [team.id for team in teams(known.document)]
    owner_id = known.maybe(the.owner)
    words = (the.kind, the.title, the.day, the.until)
    coming.add_entry(known.document, *words, team_ids=touched, owner_id=owner_id, note=the.note)


def _explain(known: Known, the: everyday.DecisionTold) -> None:
    document = known.document
    decision_id = Ids({one.text: one.id for one in document.all(Decision)})[the.text]
    decision_log.note_alternatives(document, decision_id, the.alternatives)
    decision_log.set_decider(document, decision_id, known.maybe(the.decider))
    decision_log.set_concerned(document, decision_id, known.teams(the.teams))
    if the.again is None:
        decision_log.set_revisit(document, decision_id, the.revisit)
    else:
        decision_log.look_again(document, decision_id, the.again, the.revisit)
