"""All scenes, in the order in which a day meets them. Adding one is adding a file and a line here."""

from typing import Final

from facilitator.ui.stage.actions import ActionsScene
from facilitator.ui.stage.agenda import AgendaScene
from facilitator.ui.stage.board import BoardScene
from facilitator.ui.stage.collaborate import CollaborateScene
from facilitator.ui.stage.compare import CompareScene
from facilitator.ui.stage.context import ContextScene
from facilitator.ui.stage.grid import GridScene
from facilitator.ui.stage.instructions import InstructionsScene
from facilitator.ui.stage.journey import JourneyScene
from facilitator.ui.stage.last_time import LastTimeScene
from facilitator.ui.stage.launch import LaunchScene
from facilitator.ui.stage.message import BlankScene, MessageScene
from facilitator.ui.stage.messaging import MessagingScene
from facilitator.ui.stage.metrics import MetricsScene
from facilitator.ui.stage.questions import QuestionsScene
from facilitator.ui.stage.raci import RaciScene
from facilitator.ui.stage.reflections import ReflectionsScene
from facilitator.ui.stage.results import ResultsScene
from facilitator.ui.stage.review import ReviewScene
from facilitator.ui.stage.scene import SceneView
from facilitator.ui.stage.solutions import SolutionsScene
from facilitator.ui.stage.timer import TimerScene
from facilitator.ui.stage.votes import VotesScene
from facilitator.ui.stage.welcome import WelcomeScene
from facilitator.ui.stage.words import WordsScene

SCENES: Final[tuple[type[SceneView], ...]] = (
    WelcomeScene,
    AgendaScene,
    TimerScene,
    InstructionsScene,
    ResultsScene,
    ContextScene,
    LastTimeScene,
    CompareScene,
    QuestionsScene,
    BoardScene,
    GridScene,
    VotesScene,
    SolutionsScene,
    RaciScene,
    JourneyScene,
    MessagingScene,
    LaunchScene,
    MetricsScene,
    ReviewScene,
    CollaborateScene,
    WordsScene,
    ActionsScene,
    ReflectionsScene,
    MessageScene,
    BlankScene,
)
