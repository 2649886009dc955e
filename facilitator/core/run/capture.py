"""The capture bar: one line typed in passing, read live and stored with Enter.

The grammar: a sign and a text. `!` is an action, `=` a decision, `?` a question, `#` something to park, `&` a word of
the glossary with what it means behind a colon, and no sign a note in the current lane. `@name` is the owner of an
action, `@team` whom a question is for, or whom a note or a meaning is from; a `@name` at the beginning or end of a
question, if no team is called so, is the person who asks it. An action's date stands at the end or after "by", "due"
or "until"; a decision's reason comes after "because", "- why:" or on the next line. Whatever is not understood stays in
the text: nothing typed is lost.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitator.core.agree.language.glossary import Term
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.run.actions import add_action
from facilitator.core.run.board import Lane, add_note
from facilitator.core.run.capture_word import capture_word
from facilitator.core.run.captured import add_decision, add_parked, add_question
from facilitator.core.run.converting import Captured, CaptureKind, first_lane
from facilitator.core.run.dates import DateFound, find_date
from facilitator.core.run.mentions import Completion, Mention, Named, completions_at, mentions_in_turn, unclear_words
from facilitator.core.run.reading_words import PROMPTS, reading_words
from facilitator.core.text import LONGEST, tidy

_SIGN = re.compile(r"\s*(?P<sign>[!=?#&])[^\S\n]*")
_WHY = re.compile(r"[,;]?\sbecause\b(?:\s+|$)|(?:\s[–—-]\s|[,;]?\s)why:\s*|\n\s*(?:why:\s*|because\s+)?", re.IGNORECASE)
_MEANS = re.compile(r"\s*[:=]\s*|\s(?:means|[–—-])\s+|\s*\n\s*", re.IGNORECASE)
_BEHIND = {CaptureKind.DECISION: _WHY, CaptureKind.TERM: _MEANS}
_APART, _CLOSING = " ,;:", " \n.,;"
_WORD = 20
_LEANS_ON_NAME = re.compile(
    r"\b(?:to|for|with|from|of|by|and|or|via|than|ask|tell|call|email|help|invite|meet|remind|thank)\s+$",
    re.IGNORECASE,
)
_KINDS = {
    "!": CaptureKind.ACTION,
    "=": CaptureKind.DECISION,
    "?": CaptureKind.QUESTION,
    "#": CaptureKind.PARKED,
    "&": CaptureKind.TERM,
    "": CaptureKind.NOTE,
}


class SpanKind(StrEnum):
    """What a stretch of the line was taken for, to highlight it."""

    SIGN = "sign"
    PERSON = "person"
    TEAM = "team"
    DATE = "date"
    WHY = "why"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Span:
    """A stretch of the line, line[start:end]."""

    start: int
    end: int
    kind: SpanKind


@dataclass(frozen=True)
class Reading:
    """What will be stored if Enter is pressed now.

    `words` say it in one line; `told` is what the facilitator may want to mend, in words, none of it in the way of
    storing. `spans` go from left to right and do not overlap. Without `text` there is nothing to store.
    `person` owns an action or asks a question; `team` is whom a question is for, or where a note or item is from.
    """

    kind: CaptureKind
    text: str
    why: str
    person: Person | None
    team: Team | None
    due: date | None
    spans: tuple[Span, ...]
    words: str
    told: tuple[str, ...]


@dataclass(frozen=True)
class _Taken:
    person: Person | None = None
    team: Team | None = None
    found: DateFound | None = None
    spans: tuple[Span, ...] = ()
    told: tuple[str, ...] = ()


def read(
    line: str,
    people: Sequence[Person],
    teams: Sequence[Team],
    today: date,
    lane: Lane | None = None,
    day_first: bool = True,
) -> Reading:
    """Read a line as far as it is typed. Never fails, whatever the text.

    `people` and `teams` are those who can be named, `today` is the day in the workshop's zone, `lane` where notes
    go now, `day_first` how the locale reads 3/4.
    """
    sign = _SIGN.match(line)
    kind = _KINDS[sign["sign"] if sign else ""]
    start = sign.end() if sign else 0
    body = " " * start + line[start:]
    why = _why(kind, body)
    taken = _take(kind, body[: why.start()] if why else body, people, teams, today, day_first)
    end = len(body.rstrip())
    if kind is CaptureKind.TERM and why and taken.team is None and (behind := _team_behind(body, why.end(), teams)):
        taken, end = behind, behind.spans[0].start
    spans = [Span(sign.start("sign"), sign.end("sign"), SpanKind.SIGN)] if sign else []
    spans = sorted([*spans, *taken.spans, *([Span(why.start(), end, SpanKind.WHY)] if why else [])], key=_place)
    text = _left(line, spans, why.start() if why else len(line))
    reason = tidy(line[why.end() : end]) if why else ""
    due = taken.found.day if taken.found else None
    words = reading_words(kind, taken.person, taken.team, text, reason, due, today, lane)
    told = taken.told
    if len(text) > LONGEST:
        told = (*told, f"{len(text):,} characters are too many: shorten it to {LONGEST:,} or fewer")
    return Reading(kind, text, reason, taken.person, taken.team, due, tuple(spans), words, told)


def store(
    document: Document,
    workshop_id: int,
    block_id: int | None,
    reading: Reading,
    lane_id: int | None = None,
    team_id: int | None = None,
    table_no: int | None = None,
) -> Captured | Term:
    """Store what was read, as one step. UserError, and nothing stored, if there is no text yet.

    A note goes to `lane_id` (else the first lane), from the team named in it, else `team_id`. A question is from
    the person named in it and that person's team, else from `team_id`. See `capture_word` for a word.
    """
    if not reading.text:
        raise UserError(f"There is nothing to store yet: {PROMPTS[reading.kind]}.")
    named = reading.team.id if reading.team else None
    if reading.kind is CaptureKind.ACTION:
        owner_id = reading.person.id if reading.person else None
        return add_action(document, workshop_id, reading.text, owner_id=owner_id, due=reading.due, block_id=block_id)
    if reading.kind is CaptureKind.DECISION:
        return add_decision(document, workshop_id, reading.text, reading.why, block_id)
    if reading.kind is CaptureKind.QUESTION:
        asker = reading.person
        return add_question(
            document,
            workshop_id,
            reading.text,
            team_id=asker.team_id if asker else team_id,
            person_id=asker.id if asker else None,
            for_team_id=named,
            block_id=block_id,
        )
    if reading.kind is CaptureKind.PARKED:
        return add_parked(document, workshop_id, reading.text, team_id=named or team_id, block_id=block_id)
    if reading.kind is CaptureKind.TERM:
        today = local(document.get(Workshop, workshop_id), document.now()).date()
        return capture_word(document, reading.text, reading.why, named, today)
    lane_id = first_lane(document, workshop_id).id if lane_id is None else lane_id
    return add_note(document, lane_id, reading.text, named or team_id, table_no)


def completions(line: str, cursor: int, people: Sequence[Person], teams: Sequence[Team]) -> list[Completion]:
    """How the `@name` under the cursor may be completed, best first.

    An action takes people, the others teams; a question takes people too, behind the teams.
    """
    sign = _SIGN.match(line)
    kind = _KINDS[sign["sign"] if sign else ""]
    offered = completions_at(line, cursor, _who_can_be_named(kind, people, teams), teams)
    if kind is CaptureKind.QUESTION:
        offered += completions_at(line, cursor, _here(people), teams)
    return offered


def _who_can_be_named(kind: CaptureKind, people: Sequence[Person], teams: Sequence[Team]) -> list[Named]:
    if kind is CaptureKind.DECISION:
        return []
    if kind is CaptureKind.ACTION:
        return _here(people)
    return [team for team in teams if not team.retired]


def _here(people: Sequence[Person]) -> list[Named]:
    return [person for person in people if not person.gone]


def _take(
    kind: CaptureKind, body: str, people: Sequence[Person], teams: Sequence[Team], today: date, day_first: bool
) -> _Taken:
    """Whom and which day the text after the sign names. An unclear name stays text and is told."""
    if kind is CaptureKind.DECISION:
        return _Taken()
    known, is_question = _who_can_be_named(kind, people, teams), kind is CaptureKind.QUESTION
    found = mentions_in_turn(body, known, _here(people) if is_question else [])
    marks = [Span(mention.start, mention.end, SpanKind.UNCLEAR) for mention in found]
    person: Person | None = None
    team: Team | None = None
    told, spans = [], []
    for mention, mark in zip(found, marks, strict=True):
        one = mention.found
        if isinstance(one, Person) and person is None and not (is_question and _amid(body, marks, mark)):
            person = one
            spans.append(replace(mark, kind=SpanKind.PERSON))
        elif isinstance(one, Team) and team is None:
            team = one
            spans.append(replace(mark, kind=SpanKind.TEAM))
        else:
            spans.append(mark)
            told.append(_told(kind, mention, person if isinstance(one, Person) else team, teams))
    day = None
    if kind is CaptureKind.ACTION:
        day = find_date(body, today, day_first, [(mention.start, mention.end) for mention in found])
    if day is not None:
        spans.append(Span(day.start, day.end, SpanKind.DATE))
        spans.sort(key=lambda span: span.start)
    return _Taken(person, team, day, tuple(spans), tuple(told))


def _told(kind: CaptureKind, mention: Mention, one: Named | None, teams: Sequence[Team]) -> str:
    stays = f"“@{mention.typed}” stays in the text"
    if mention.found and one:
        person = "An action has one owner" if kind is CaptureKind.ACTION else "One person asks"
        return f"{person if isinstance(one, Person) else 'One team is enough'}, {one.name}: {stays}"
    if mention.found:
        return f"{stays}: name who asks at the beginning or the end"
    if kind is not CaptureKind.ACTION and not mention.candidates:
        called = "No team or person" if kind is CaptureKind.QUESTION else "No team"
        return f"{called} is called “{mention.typed}”"
    return unclear_words(mention, teams)


def _team_behind(body: str, start: int, teams: Sequence[Team]) -> _Taken | None:
    """The team that is named at the very end of what a word means: whose meaning it is."""
    found = mentions_in_turn(body, [team for team in teams if not team.retired], [])
    last = found[-1] if found else None
    if last is None or not isinstance(last.found, Team) or last.start < start or body[last.end :].strip(_CLOSING):
        return None
    return _Taken(team=last.found, spans=(Span(last.start, last.end, SpanKind.TEAM),))


def _place(span: Span) -> int:
    return span.start


def _why(kind: CaptureKind, body: str) -> re.Match[str] | None:
    """Where a decision ends and its reason begins, or a word and what it means.

    A line that begins with "because" is all decision.
    """
    behind, whole = _BEHIND.get(kind), len(body.rstrip())
    if behind is None:
        return None
    return next((m for m in behind.finditer(body[:whole]) if body[: m.start()].strip()), None)


def _left(line: str, spans: Sequence[Span], end: int) -> str:
    """The text without what was taken. A name amid the sentence stays in it, so that the sentence still reads."""
    kept = line[:end]
    for span in reversed(spans):
        before, after = kept[: span.start], kept[span.end :]
        if span.kind in (SpanKind.UNCLEAR, SpanKind.WHY):
            continue
        if span.kind in (SpanKind.PERSON, SpanKind.TEAM) and _amid(line, spans, span):
            kept = f"{before}{kept[span.start + 1 : span.end]}{after}"
            continue
        before, after = before.rstrip(_APART if before.strip(_APART) else " "), after.lstrip(_APART)
        if before.endswith("(") and after.startswith(")"):
            before, after = before[:-1].rstrip(), after[1:].lstrip()
        kept = f"{before} {after}" if after else before
    return tidy(kept)


def _amid(line: str, spans: Sequence[Span], span: Span) -> bool:
    """Whether the sentence needs the name: it goes on behind it, or ends in "to", "ask" and the like before it."""
    if _LEANS_ON_NAME.search(line[max(0, span.start - _WORD) : span.start]):
        return True
    for other in spans:
        line = line[: other.start] + " " * (other.end - other.start) + line[other.end :]
    return any(c.isalnum() for c in line[: span.start]) and any(c.isalnum() for c in line[span.end :])
