from facilitator.core.plan import advice
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.ready import templates


def test_tips_come_in_four_families_and_every_activity_has_some() -> None:
    families = advice.tip_families()
    assert [family.title for family in families] == [
        "Psychological safety", "Group dynamics", "Difficult conversations", "Momentum",
    ]  # fmt: skip
    for activity in Activity:
        fitting = advice.tips_for(activity, families)
        assert fitting
        assert all(not tip.fits or activity in tip.fits for family in fitting for tip in family.tips)
    everything = sum(len(family.tips) for family in families)
    assert sum(len(family.tips) for family in advice.tips_for(Activity.REFLECT, families)) < everything


def test_norms_and_openers_are_there_to_choose_from() -> None:
    assert len({norm.rule for norm in advice.norms()}) >= 8
    assert len({opener.title for opener in advice.openers()}) >= 8
    offered = {norm.rule for norm in advice.norms()}
    assert set(templates.template("standard").ground_rules) <= offered
