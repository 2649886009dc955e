"""The verbs of checking in, escalating, marking wins and handing over; see `verbs`."""

from facilitator.core.follow import action_board, check_ins, escalations, leaving, wins
from facilitator.core.follow.action_board import Column
from facilitator.core.follow.check_ins import CheckIn, CheckInWay, Standing
from facilitator.core.follow.escalations import Escalation
from facilitator.core.follow.wins import Win
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action
from tests.core.hand import DAYS, NAMES, NOON, ON_OFF, TEXTS, Verb

CHECKING_IN: tuple[Verb, ...] = (
    lambda h: check_ins.check_in(
        h.document, h.id(Action), h.of(list(Standing)), h.of(TEXTS), h.of(DAYS), h.of(list(CheckInWay)[:2])
    ),
    lambda h: check_ins.check_in(h.document, h.id(Action), Standing.STUCK, h.of(NAMES)),
    lambda h: check_ins.edit_words(h.document, h.id(CheckIn), h.of(TEXTS)),
    lambda h: check_ins.take_back(h.document, h.id(CheckIn)),
    lambda h: action_board.put_into(h.document, h.id(Action), h.of(list(Column)), h.of(NAMES)),
    lambda h: escalations.escalate(h.document, h.id(Action), h.id(Person), h.of(NAMES)),
    lambda h: escalations.edit_why(h.document, h.id(Escalation), h.of(TEXTS)),
    lambda h: escalations.answer(h.document, h.id(Escalation), h.of(TEXTS)),
    lambda h: escalations.reopen(h.document, h.id(Escalation)),
    lambda h: escalations.withdraw(h.document, h.id(Escalation)),
    lambda h: wins.mark_win(h.document, h.id(Action), h.of(("", *TEXTS))),
    lambda h: wins.add_win(h.document, h.of(TEXTS), NOON.date(), h.maybe(Workshop)),
    lambda h: wins.edit_win(h.document, h.id(Win), text=h.of((None, *TEXTS)), day=h.of(DAYS)),
    lambda h: wins.set_told(h.document, h.id(Win), h.of(ON_OFF)),
    lambda h: wins.remove_win(h.document, h.id(Win)),
    lambda h: leaving.hand_over(h.document, h.id(Person), h.id(Person), gone=h.of(ON_OFF)),
)
