import Foundation

/// The checks that the tests are built with, as `make test-sanitized` tells.
public enum Sanitizer {
    /// Whether a process can be given limits on its addresses and files: sanitizers take terabytes of addresses, and
    /// ThreadSanitizer maps a temporary file of its own.
    public static let allowsLimits = isOff

    /// How many times as long a test may wait as without the checks, with which all takes some tens of times as long.
    public static let slowness = isOff ? 1 : 40

    /// What tells the checks what to leave out: a program that is started in an environment of its own needs them, too.
    static let variables = ["TSAN_OPTIONS", "ASAN_OPTIONS"]

    private static let isOff = ProcessInfo.processInfo.environment["DOCENT_SANITIZER"] == nil
}
