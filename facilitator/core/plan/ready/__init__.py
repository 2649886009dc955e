"""Ready agendas: templates and modules, and the workshops made from them."""
