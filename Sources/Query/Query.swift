// Whoever asks queries has scripts and diagnostics in hand: Query's users need no second import for them.
@_exported import Language
