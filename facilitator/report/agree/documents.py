"""The documents of what teams have agreed. They are written by `report.programme_documents`."""

from typing import Any

from facilitator.report.agree.decision_documents import DECISIONS, take_decisions
from facilitator.report.agree.glossary_documents import GLOSSARY, glossary_taken
from facilitator.report.agree.growth_page import GROWTH_PLAN, growth_taken
from facilitator.report.agree.metrics_documents import (
    READINGS_DOCUMENTS,
    SCORECARD_DOCUMENTS,
    read_readings,
    read_scorecard,
)
from facilitator.report.agree.notices_documents import COMING, coming_taken
from facilitator.report.agree.plan_documents import PLAN, PLAN_REVIEW
from facilitator.report.agree.plan_review_sheet import reviews_taken
from facilitator.report.agree.plan_told import plan_taken
from facilitator.report.agree.practices_page import PRACTICES, practices_taken
from facilitator.report.agree.process_map_page import PROCESS_MAP, processes_taken
from facilitator.report.shelf import Shelf

SHELVES: tuple[Shelf[Any], ...] = (
    Shelf((PLAN,), lambda document, today, _of: plan_taken(document, today)),
    Shelf((PLAN_REVIEW,), lambda document, today, _of: reviews_taken(document, today)),
    Shelf(SCORECARD_DOCUMENTS, read_scorecard),
    Shelf(READINGS_DOCUMENTS, read_readings),
    Shelf((GLOSSARY,), glossary_taken),
    Shelf((COMING,), coming_taken),
    Shelf((DECISIONS,), lambda document, today, _of: take_decisions(document, today)),
    Shelf((PRACTICES,), practices_taken),
    Shelf((GROWTH_PLAN,), growth_taken),
    Shelf((PROCESS_MAP,), processes_taken),
)
