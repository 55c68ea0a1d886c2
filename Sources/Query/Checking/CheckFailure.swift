/// Thrown to get out of what is wrong, once that has been noted.
struct CheckFailure: Error {}
