"""The instrument: what is asked, and how it is made the programme's own."""
