"""Activities in words: how they are called in lists, how a word is read, and what a block's title suggests."""

import re

from facilitator.core.columns import plain, words
from facilitator.core.names import folded
from facilitator.core.plan.agenda import Activity, TurnPlan

ACTIVITY_WORDS = {
    Activity.WELCOME: "Welcome",
    Activity.RESULTS: "Results",
    Activity.CONTEXT: "Shared context",
    Activity.UPDATES: "Team updates",
    Activity.QUESTIONS: "Questions",
    Activity.MAPPING: "Mapping",
    Activity.PRIORITISE: "Prioritise",
    Activity.DESIGN: "Solution design",
    Activity.PRESENT: "Presentations",
    Activity.RACI: "RACI",
    Activity.ACTIONS: "Action planning",
    Activity.REFLECT: "Reflections",
    Activity.BREAK: "Break",
    Activity.TALK: "Talk",
    Activity.LAST_TIME: "Last time",
    Activity.COMPARE: "Comparison",
    Activity.JOURNEY: "Customer journey",
    Activity.MESSAGING: "Messaging hierarchy",
    Activity.LAUNCH: "Launch readiness",
    Activity.METRICS: "Metrics alignment",
    Activity.REVIEW: "Review of the quarter",
    Activity.COLLABORATE: "Collaboration plan",
    Activity.WORDS: "Words we share",
}
TURN_WORDS = {TurnPlan.NONE: "", TurnPlan.TEAMS: "Teams", TurnPlan.TABLES: "Tables"}

_ALSO = {
    Activity.WELCOME: words("opening|introduction|check in"),
    Activity.CONTEXT: words("context"),
    Activity.UPDATES: words("update|updates"),
    Activity.QUESTIONS: words("question|q&a|qa|clarifying questions"),
    Activity.PRIORITISE: words("prioritisation|prioritization|prioritize|voting|dot voting"),
    Activity.DESIGN: words("solutions"),
    Activity.PRESENT: words("presentation"),
    Activity.ACTIONS: words("action|next steps"),
    Activity.REFLECT: words("reflection|closing"),
    Activity.BREAK: words("pause|lunch|coffee|coffee break|lunch break"),
    Activity.TALK: words("discussion|presentation by one|speech|keynote|input|other"),
    Activity.COMPARE: words("compare"),
    Activity.REVIEW: words("quarterly review|retrospective"),
    Activity.COLLABORATE: words("plan to work together|agreements"),
    Activity.WORDS: words("terminology|glossary|terms|shared language"),
}

# The first that a title answers to: what is rarer stands before what is more usual.
_SUGGESTED = tuple(
    (activity, re.compile(pattern))
    for activity, pattern in (
        (
            Activity.BREAK,
            r"\b(?:break(?!\s+(?:down|into|up|out|the|through))|lunch|coffee|tea|dinner|breakfast|pause|refreshments|"
            r"mittag(?:essen|spause)?|kaffee(?:pause)?|dejeuner|almuerzo|pranzo)\b",
        ),
        (Activity.LAST_TIME, r"\b(?:last time|since we (?:last )?met|previous (?:workshop|session|quarter))\b"),
        (
            Activity.REVIEW,
            r"\bquarter(?:ly|'s|’s)? review\b|\breview of the quarter\b|\bretrospective\b|"
            r"\bkeep,? change,? (?:and )?stop\b|\bpromised against done\b",
        ),
        (Activity.WORDS, r"\bterminology\b|\bglossary\b|\bshared language\b|\bwhat (?:do )?we mean\b"),
        (Activity.RACI, r"\braci\b|\bresponsibility matrix\b"),
        (Activity.JOURNEY, r"\b(?:customer|buyer|user) journey\b|\bjourney (?:map|alignment)"),
        (Activity.MESSAGING, r"\bmessag(?:e|es|ing)\b"),
        (Activity.LAUNCH, r"\blaunch (?:readiness|sequence|plan|planning)\b"),
        (Activity.METRICS, r"\b(?:metrics? (?:alignment|session)|shared metrics|scorecard)\b"),
        (Activity.COLLABORATE, r"\bcollaboration plan\b|\bhand-?offs?\b|\bslas?\b|\bfeedback loops?\b"),
        (Activity.PRIORITISE, r"\bprioriti[sz]|\b(?:dot )?voting\b"),
        (Activity.MAPPING, r"\bmapping\b|\bsticky notes\b|\bbrainstorm"),
        (Activity.PRESENT, r"\b(?:solution )?presentations\b|\breport back\b|\bplayback\b"),
        (Activity.DESIGN, r"\bsolution (?:design|development)\b|\bdesign solutions\b"),
        (Activity.ACTIONS, r"\baction (?:planning|plan|items)\b|\bnext steps\b|^actions?$"),
        (Activity.REFLECT, r"\breflections?\b|\bwrap[\s-]?up\b|\bclosing\b|\bcheck[\s-]?out\b"),
        (Activity.QUESTIONS, r"\bq\s?(?:&|and|\+)\s?a\b|\bclarifying\b|\bquestions\b"),
        (Activity.UPDATES, r"\b(?:function|team|product|marketing|sales)(?:-specific)? updates?\b|^updates?$"),
        (Activity.RESULTS, r"\b(?:survey|assessment) results\b|\bcurrent state\b"),
        (Activity.CONTEXT, r"\bshared context\b|\bcontext building\b"),
        (Activity.COMPARE, r"\bside by side\b|\bterminology\b|\bprocess comparison\b"),
        (Activity.WELCOME, r"\bwelcome\b|\bopening\b|\bintroductions?\b|\bcheck[\s-]in\b|\bicebreaker\b"),
    )
)


def read_activity(typed: str) -> Activity | None:
    """The activity that a word names: our name for it, our words, or a usual other word; None if it names none."""
    word = plain(typed)
    return next((activity for activity in Activity if word in _names(activity)), None)


def suggested_activity(title: str) -> Activity:
    """What most likely happens in a block of this title; a talk if the title says nothing of it."""
    said = folded(title)
    return next((activity for activity, pattern in _SUGGESTED if pattern.search(said)), Activity.TALK)


def read_turns(typed: str) -> TurnPlan | None:
    """Who takes turns, from a word such as "Teams" or "table"; None if it says neither."""
    word = plain(typed).removesuffix("s")
    return {"team": TurnPlan.TEAMS, "table": TurnPlan.TABLES, "none": TurnPlan.NONE, "": TurnPlan.NONE}.get(word)


def _names(activity: Activity) -> frozenset[str]:
    own = {plain(activity.value), plain(ACTIVITY_WORDS[activity])}
    return _ALSO.get(activity, frozenset()) | own
