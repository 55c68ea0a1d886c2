/* Placeholder header, filled by its room. */
