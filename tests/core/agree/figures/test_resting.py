from facilitator.core.agree.figures import objectives, shared_metrics
from facilitator.core.agree.figures.resting import resting_words
from facilitator.core.document import Document
from facilitator.core.measures.indicators import add_indicator


def test_what_rests_on_an_indicator_is_told_before_it_goes(document: Document) -> None:
    rate = add_indicator(document, "Win rate", "%")
    assert resting_words(document, rate.id) == ""
    shared_metrics.share_indicator(document, rate.id)
    assert resting_words(document, rate.id) == "1 shared metric"
    for text in ("Faster", "Better"):
        objectives.add_result(document, objectives.add_objective(document, text).id, "Win rate")
    assert resting_words(document, rate.id) == "1 shared metric and 2 key results"
