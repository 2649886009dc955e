"""The live activities: the console side of each kind of block. Adding one is adding one file and one line."""

from facilitator.ui.activities.actions import Actions
from facilitator.ui.activities.activity import Activity
from facilitator.ui.activities.collaborate import Collaborate
from facilitator.ui.activities.compare import Compare
from facilitator.ui.activities.context import Context
from facilitator.ui.activities.design import Design
from facilitator.ui.activities.journey import Journey
from facilitator.ui.activities.last_time import LastTime
from facilitator.ui.activities.launch import Launch
from facilitator.ui.activities.mapping import Mapping
from facilitator.ui.activities.messaging import Messaging
from facilitator.ui.activities.metrics import Metrics
from facilitator.ui.activities.pause import Pause
from facilitator.ui.activities.present import Present
from facilitator.ui.activities.prioritise import Prioritise
from facilitator.ui.activities.questions import Questions
from facilitator.ui.activities.raci import Raci
from facilitator.ui.activities.reflect import Reflect
from facilitator.ui.activities.results import Results
from facilitator.ui.activities.review import Review
from facilitator.ui.activities.talk import Talk
from facilitator.ui.activities.updates import Updates
from facilitator.ui.activities.welcome import Welcome
from facilitator.ui.activities.words import Words

ACTIVITIES: tuple[type[Activity], ...] = (
    Welcome,
    Talk,
    LastTime,
    Results,
    Context,
    Compare,
    Updates,
    Questions,
    Mapping,
    Prioritise,
    Design,
    Present,
    Raci,
    Journey,
    Messaging,
    Launch,
    Metrics,
    Review,
    Collaborate,
    Words,
    Actions,
    Reflect,
    Pause,
)
