from datetime import date, timedelta

from facilitator.core.document import Document
from facilitator.core.people import Participant, Person, Reply
from facilitator.core.plan.prepare import checklist, dated, one_to_ones, supplies, wanted
from facilitator.core.plan.prepare.checklist import CheckItem
from facilitator.core.plan.prepare.readiness import Share, readiness
from facilitator.core.plan.workshops import Workshop

TODAY = date(2026, 12, 21)


def test_nothing_begun_says_nothing(document: Document, bare: Workshop) -> None:
    state = readiness(document, bare.id, TODAY)
    assert (state.begun, state.words, state.reply_words, state.next) == (False, "", "", None)
    assert state.documents.whole


def test_it_counts_what_is_done_late_and_next(document: Document, invited: Workshop) -> None:
    with document.step("Edit workshop") as step:
        step.put(invited.with_(planned_on=date(2026, 11, 1)))
    made = checklist.make_checklist(document, invited.id)
    for item in made[:3]:
        dated.set_done(document, CheckItem, item.id)
    state = readiness(document, invited.id, TODAY)
    assert (state.items, state.late, state.open) == (Share(3, len(made)), 2, len(made) - 3)
    assert state.words == f"3 of {len(made)} done, 2 late"
    assert state.next is not None
    assert state.next.item == made[3]
    assert readiness(document, invited.id, TODAY - timedelta(weeks=1)).words == f"3 of {len(made)} done"


def test_it_counts_replies_documents_conversations_and_supplies(document: Document, invited: Workshop) -> None:
    guests = document.all(Participant, workshop_id=invited.id)
    with document.step("Reply") as step:
        for guest, reply in zip(guests, (Reply.YES, Reply.YES, Reply.NO), strict=False):
            step.put(guest.with_(reply=reply))
    roadmap = wanted.add_wanted(document, invited.id, "Roadmap")
    wanted.add_wanted(document, invited.id, "Plans")
    wanted.set_arrived(document, roadmap.id)
    talk = one_to_ones.add_one_to_one(document, invited.id, document.all(Person)[0].id)
    before = readiness(document, invited.id, TODAY).supplies
    one_to_ones.set_held(document, talk.id)
    supplies.set_packed(document, invited.id, "Pens")
    supplies.set_count(document, invited.id, "Name cards", 0)
    state = readiness(document, invited.id, TODAY)
    assert state.reply_words == "2 coming, 1 not coming, 3 not answered"
    assert (state.documents, state.documents.words("arrived")) == (Share(1, 2), "1 of 2 arrived")
    assert state.conversations == Share(1, 1)
    assert (before.done, state.supplies) == (0, Share(1, before.total - 1))
