"""What the teams agreed that rests on an indicator, and so goes or loses its figures with it."""

from facilitator.core.agree.figures.objectives import KeyResult
from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.agree.service.slas import Commitment
from facilitator.core.document import Document
from facilitator.core.phrases import counted, listed


def resting_words(document: Document, indicator_id: int) -> str:
    """ "1 shared metric, 2 key results and the readings of 1 commitment"; "" where nothing rests on an indicator."""
    metrics = len(document.all(AgreedMetric, indicator_id=indicator_id))
    results = len(document.all(KeyResult, indicator_id=indicator_id))
    promises = len(document.all(Commitment, indicator_id=indicator_id))
    said = (
        counted(metrics, "shared metric") if metrics else "",
        counted(results, "key result") if results else "",
        f"the readings of {counted(promises, 'commitment')}" if promises else "",
    )
    return listed([words for words in said if words])
