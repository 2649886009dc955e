"""Planning: workshops and their agendas."""
