import Foundation

/// The checks that the tests are built with, as `make test-sanitized` tells.
public enum Sanitizer {
    /// Whether a process can be given a limit on its addresses: AddressSanitizer takes terabytes of them.
    public static let allowsAddressLimits = ProcessInfo.processInfo.environment["DOCENT_SANITIZER"] != "address"
}
