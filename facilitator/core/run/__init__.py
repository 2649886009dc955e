"""The workshop live: time, the board, votes, solutions, responsibilities and what is captured."""
