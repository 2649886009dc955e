"""Plans to improve, and the parts of the form for one of them."""
