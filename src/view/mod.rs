//! What a screen or a file shows, as plain models.
