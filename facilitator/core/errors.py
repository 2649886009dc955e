"""What a user can mend."""


class UserError(Exception):
    """Something for the user to mend, said in one plain sentence: what is wrong and what to do.

    Everything else that is raised is a bug of ours.
    """
