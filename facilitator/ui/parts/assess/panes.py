"""The tabs of the Assessments page in the order of `Place`: fifty files, loaded when the page is first shown."""

from facilitator.ui.parts.assess.answers_pane import AnswersPane
from facilitator.ui.parts.assess.findings_pane import FindingsPane
from facilitator.ui.parts.assess.plans_pane import PlansPane
from facilitator.ui.parts.assess.results_pane import ResultsPane
from facilitator.ui.parts.assess.statements_pane import StatementsPane
from facilitator.ui.parts.assess.wave_pane import WavePane

PANES: tuple[type[WavePane], ...] = (ResultsPane, AnswersPane, FindingsPane, PlansPane, StatementsPane)
