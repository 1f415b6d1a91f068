# The names of districts and municipalities come from crates/core/data/places; they travel with this file.
