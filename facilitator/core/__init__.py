"""What the method is: records, verbs and questions. No window, no paper, no clock of its own."""
