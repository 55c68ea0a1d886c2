import Foundation

/// The checks that the tests are built with, as `make test-sanitized` tells.
public enum Sanitizer {
    /// Whether a process can be given limits on its addresses and files: sanitizers take terabytes of addresses, and
    /// ThreadSanitizer maps a temporary file of its own.
    public static let allowsLimits = isOff

    /// What a test waits for at most, where that is a time without the checks: with them all takes some tens of times as long.
    public static func patience(_ time: Duration) -> Duration { isOff ? time : time * 40 }

    private static let isOff = ProcessInfo.processInfo.environment["DOCENT_SANITIZER"] == nil
}
