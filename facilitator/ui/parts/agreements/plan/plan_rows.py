"""What the Plan tab shows of versions, changes, reviews and consent, each as a row."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.agree.plan.plan_changes import Changed, PlanChange, changes_between
from facilitator.core.agree.plan.plan_entries import TITLES, PlanSection, entries_of
from facilitator.core.agree.plan.plan_missing import plan_missing
from facilitator.core.agree.plan.plan_reviews import Reviewed, reviews_of
from facilitator.core.agree.plan.plan_standing import Standing, agreed_by
from facilitator.core.agree.plan.plan_versions import (
    Asks,
    PlanAgreed,
    PlanReview,
    PlanVersion,
    ReviewRemark,
    Verdict,
    said_in,
    version_before,
    versions_of,
)
from facilitator.core.document import Document
from facilitator.core.people import Person, Team, people
from facilitator.core.phrases import counted, day_words
from facilitator.ui.parts.agreements.plan.plan_sheet import ToldSection
from facilitator.ui.widgets.richlist import RichRow

NOW = 0
"""The key of the row that stands for the plan as it is now."""

ASKS = {Asks.SURPRISE: "Surprises", Asks.MISSING: "Missing"}
_KINDS = {Changed.ADDED: "new", Changed.REMOVED: "gone", Changed.REWORDED: "reworded"}


@dataclass(frozen=True)
class ConsentRow:
    """Somebody who agreed to a version, or is to; `agreed` None while they have not."""

    person: Person
    team: Team | None
    agreed: PlanAgreed | None
    today: date


def sections_now(document: Document, standing: Standing, today: date) -> list[ToldSection]:
    """The plan as it is now, with what it lacks."""
    entries, lacks = entries_of(standing.content), plan_missing(document, today)
    return [
        ToldSection(section, tuple(one for one in entries if one.section is section), tuple(lacks[section]))
        for section in PlanSection
    ]


def sections_then(version: PlanVersion) -> list[ToldSection]:
    """The plan as it was in a version."""
    entries = entries_of(said_in(version))
    return [
        ToldSection(section, tuple(one for one in entries if one.section is section), old=True)
        for section in PlanSection
    ]


def version_rows(document: Document, standing: Standing, today: date) -> list[RichRow]:
    """The plan now, then its versions, the last one first."""
    changes, last = len(standing.changes), standing.version
    if last is None:
        said = "a draft, no version yet"
    else:
        said = (
            f"{counted(changes, 'change')} since version {last.number}" if changes else f"as in version {last.number}"
        )
    now = RichRow(NOW, "Now", said)
    return [now, *(_version_row(document, one, today) for one in reversed(versions_of(document)))]


def _version_row(document: Document, version: PlanVersion, today: date) -> RichRow:
    made = day_words(version.made_at.astimezone().date(), today)
    reviews = reviews_of(document, version.id)
    waiting = sum(one.open for one in reviews)
    agreed = len(agreed_by(document, version))
    said = (
        f"Agreed by {agreed}" if agreed else "Agreed by nobody yet",
        counted(len(reviews), "review") if reviews else "",
        f"{counted(waiting, 'point')} open" if waiting else "",
    )
    text = ", ".join(filter(None, (made, version.why)))
    return RichRow(version.id, f"Version {version.number}", text, " · ".join(filter(None, said)), warn=bool(waiting))


def change_rows(document: Document, standing: Standing, version: PlanVersion | None) -> list[RichRow]:
    """What changed: since the last version, or from the one before to `version`."""
    changes: Sequence[PlanChange] = standing.changes
    if version is not None:
        before = version_before(document, version)
        changes = changes_between(said_in(before), said_in(version)) if before else ()
    return [
        RichRow(place, f"{one.what}", _said(one), f"{TITLES[one.section]} · {_KINDS[one.kind]}")
        for place, one in enumerate(changes)
    ]


def _said(one: PlanChange) -> str:
    if one.before and one.after:
        return f"“{one.before}” → “{one.after}”"
    return f"“{one.after or one.before}”" if one.after or one.before else ""


def review_rows(reviews: Sequence[Reviewed], today: date) -> list[RichRow]:
    """Each reviewer, with the points they made; the keys are the records."""
    rows = []
    for one in reviews:
        small = " · ".join(filter(None, (one.team.name if one.team else "", one.words(today))))
        mark, colour = (one.team.mark, one.team.colour) if one.team else ("", "")
        rows.append(RichRow((PlanReview, one.review.id), one.person.name, "", small, mark=mark, colour=colour))
        rows += [_remark_row(remark) for remark in one.remarks]
    return rows


def _remark_row(remark: ReviewRemark) -> RichRow:
    became = {
        Verdict.OPEN: "Open: take it or decline it",
        Verdict.TAKEN: "Taken",
        Verdict.DECLINED: f"Declined: {remark.reason}",
    }[remark.verdict]
    return RichRow(
        (ReviewRemark, remark.id), f"{ASKS[remark.asks]}:", remark.text, became, warn=remark.verdict is Verdict.OPEN
    )


def consent_rows(document: Document, version: PlanVersion, today: date) -> list[ConsentRow]:
    """Those whom a version names and those who agreed to it, by name."""
    by_team = {team.id: team for team in document.all(Team)}
    agreed = {person.id: (person, one) for person, one in agreed_by(document, version)}
    named = set(said_in(version).people)
    return [
        ConsentRow(
            person, by_team.get(person.team_id or 0), agreed[person.id][1] if person.id in agreed else None, today
        )
        for person in people(document, gone=True)
        if person.id in agreed or (person.id in named and not person.gone)
    ]
