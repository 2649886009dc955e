"""The verbs of agreements, wing by wing; see `verbs`."""

from tests.core.agree_decision_verbs import DECIDING
from tests.core.agree_drafting_verbs import DRAFTING
from tests.core.agree_glossary_verbs import SHARED_LANGUAGE
from tests.core.agree_handoffs_verbs import HANDOFFS
from tests.core.agree_metrics_verbs import METRICS
from tests.core.agree_notice_verbs import COMING, TELLING
from tests.core.agree_people_verbs import PEOPLE_AND_PROCESSES
from tests.core.agree_plan_verbs import PLAN
from tests.core.agree_practice_verbs import PRACTISING
from tests.core.agree_sla_loop_verbs import LOOPS, SLAS
from tests.core.agree_space_verbs import SPACES
from tests.core.agree_wording_verbs import WORDING

AGREEING = {
    "handing over": (*HANDOFFS, *SLAS),
    "looping": LOOPS,
    "agreeing metrics": METRICS,
    "agreeing the plan": (*PLAN, *DRAFTING),
    "sharing words": (*SHARED_LANGUAGE, *WORDING),
    "deciding": DECIDING,
    "telling changes": (*TELLING, *COMING),
    "practising": (*PRACTISING, *PEOPLE_AND_PROCESSES, *SPACES),
}
