"""What a reviewer of the collaboration plan is handed: a sheet with the two questions, or a mail that asks them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable, KeepTogether, PageBreak

from facilitator.core.agree.plan.plan_reviews import QUESTIONS, Reviewed, reviewed, reviews_of
from facilitator.core.agree.plan.plan_versions import PlanVersion, ReviewRemark, Verdict, latest
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person
from facilitator.core.phrases import listed
from facilitator.report.agree.plan_markdown import plan_text
from facilitator.report.agree.plan_page import ROOMS, plan_page, plan_story
from facilitator.report.agree.plan_told import PlanTaken, version_taken
from facilitator.report.calendar import Guest
from facilitator.report.dates import Dates
from facilitator.report.follow.ruled import Ruled
from facilitator.report.fonts import FontBook
from facilitator.report.mail import Attached, draft_with, writable
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes

NO_VERSION = "There is no version of the plan to review yet: make one first."
_TITLE = "Review of the collaboration plan"
_WHY = "You did not write this plan, so you see what those who did have overlooked."
_LINES = 8
_ROOM = ROOMS[1]


@dataclass(frozen=True)
class ReviewTaken:
    """A version of the plan and who is to look at it; `remarks` is what they said already, if it is one person."""

    plan: PlanTaken
    number: int
    reviewers: tuple[Person, ...]
    remarks: tuple[ReviewRemark, ...] = ()

    @property
    def names(self) -> str:
        """Who is asked, with their teams: "Jun Sato (Sales) and Maria Lind"."""
        teams = {team.id: f" ({team.name})" for team in self.plan.teams}
        return listed([f"{one.name}{teams.get(one.team_id or 0, '')}" for one in self.reviewers])


def reviews_taken(document: Document, _today: date, dates: Dates | None = None) -> ReviewTaken:
    """The last version for all whose answer is awaited, or for anybody; UserError if there is none yet."""
    version = latest(document)
    if version is None:
        raise UserError(NO_VERSION)
    awaited = [one for one in reviews_of(document, version.id) if one.review.answered_on is None]
    return ReviewTaken(version_taken(document, version.id, dates), version.number, tuple(one.person for one in awaited))


def review_taken(document: Document, review_id: int, dates: Dates | None = None) -> ReviewTaken:
    """One review with what was said; UserError if it is gone."""
    one: Reviewed = reviewed(document, review_id)
    version = document.get(PlanVersion, one.review.version_id)
    return ReviewTaken(version_taken(document, version.id, dates), version.number, (one.person,), one.remarks)


def review_sheet(taken: ReviewTaken, fonts: FontBook) -> bytes:
    """The questions with room to write or with what was said to them, and behind them the plan (PDF)."""
    paper, plan = Paper(fonts, margins=_ROOM.margins), taken.plan
    front = Front(
        title=_TITLE,
        subject=f"For {taken.names}" if taken.reviewers else "",
        author=plan.programme.name,
        details=(plan.called,),
        header=f"{_TITLE} · {plan.called}",
        footer=f"{plan.called} · {plan.programme.name}",
    )
    story: list[Flowable] = [paper.body(f"{_WHY} Look through it and answer two questions.")]
    for number, (asks, question) in enumerate(QUESTIONS.items(), 1):
        story += _asked(paper, f"{number}. {question}", [one for one in taken.remarks if one.asks is asks])
    return pdf_bytes([*story, PageBreak(), *plan_story(plan, paper, _ROOM)], paper, front)


def review_mail(taken: ReviewTaken, fonts: FontBook) -> bytes:
    """A draft of a mail that asks the questions, with the plan as text in it and as it is printed beside it."""
    guests = [Guest(one.name, one.email) for one in taken.reviewers]
    to = [guest for guest in guests if writable(guest)]
    first = listed([one.name.split()[0] for one in taken.reviewers])
    questions = "\n\n".join(f"{number}. {question}" for number, question in enumerate(QUESTIONS.values(), 1))
    text = (
        f"Hello{f' {first}' if first else ''},\n\n{_WHY} Please look through version {taken.number} of our"
        f" collaboration plan and answer two questions; a few lines are enough.\n\n{questions}\n\n"
        f"The plan is below, and attached as it is printed.\n\n\n{plan_text(taken.plan)}\n"
    )
    subject = f"Two questions about our collaboration plan, version {taken.number}"
    attached = [Attached("Collaboration plan.pdf", plan_page(taken.plan, fonts))]
    return draft_with(to, subject, text, attached, taken.plan.taken_at)


def _asked(paper: Paper, question: str, remarks: Sequence[ReviewRemark]) -> list[Flowable]:
    heading = paper.h2(question)
    if not remarks:
        return [KeepTogether([heading, Ruled(_LINES)])]
    return [heading, *paper.bullets(f"{one.text} ({_verdict(one)})" for one in remarks)]


def _verdict(remark: ReviewRemark) -> str:
    if remark.verdict is Verdict.DECLINED:
        return f"declined: {remark.reason}"
    return "taken" if remark.verdict is Verdict.TAKEN else "open"
