import Platform

/// A path as the system has it: bytes without a null byte, which need be no UTF-8.
///
/// Paths go about as `String`s. There, each byte that belongs to no UTF-8 is one of the last 128 scalars of all: 0x80 is
/// U+10FF80, 0xFF is U+10FFFF. They are for private use, and where a name has one of them itself, its bytes are written
/// so, too: every name has a text of its own, and every text leads to one name.
public struct SystemPath: Hashable, Sendable {
    /// The bytes, without a null byte at their end.
    public let bytes: [UInt8]

    /// The scalar that stands for a byte is this and the byte.
    private static let escapes: UInt32 = 0x10FF00

    init(_ bytes: some Sequence<UInt8>) {
        // A text's bytes are else copied one by one.
        self.bytes = bytes.withContiguousStorageIfAvailable { Array($0) } ?? Array(bytes)
    }

    /// The path that a text leads to; nil where it has a null byte, for the system would read it only as far as that.
    public init?(_ text: String) {
        let given = Array(text.utf8)
        guard !given.contains(0) else { return nil }
        // The first byte of the scalars that stand for bytes, and of few others.
        guard given.contains(0xF4) else {
            self.init(given)
            return
        }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if let byte = SystemPath.byte(of: scalar) { bytes.append(byte) } else { bytes += String(scalar).utf8 }
        }
        self.init(bytes)
    }

    /// All bytes at once: one after the other takes many times as long.
    public func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    /// The path that C's text has.
    public init(cString: UnsafePointer<CChar>) {
        self.init(UnsafeRawBufferPointer(start: cString, count: strlen(cString)))
    }

    /// The text of the path that C's text has.
    static func text(cString: UnsafePointer<CChar>) -> String {
        let bytes = UnsafeRawBufferPointer(start: cString, count: strlen(cString))
        // Nearly all are UTF-8, and none of it stands for bytes.
        if !hasEscapes(bytes), let text = String(validatingCString: cString) { return text }
        return SystemPath(cString: cString).text
    }

    /// Calls the system with the path that a text leads to; nil where it has a null byte.
    static func withCString<Result>(of text: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result? {
        let result = text.withCString { start -> Result?? in
            let bytes = UnsafeRawBufferPointer(start: start, count: text.utf8.count)
            guard bytes.baseAddress.flatMap({ memchr($0, 0, bytes.count) }) == nil else { return .some(nil) }
            return hasEscapes(bytes) ? nil : .some(body(start))
        }
        return result ?? SystemPath(text)?.withCString(body)
    }

    /// Whether there may be scalars in a text that stand for bytes.
    private static func hasEscapes(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.baseAddress.flatMap { memchr($0, 0xF4, bytes.count) } != nil
    }

    /// The text that leads to it.
    public var text: String {
        if let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0xF4) { return text }
        return parts.map { part in
            switch part {
            case .scalar(let scalar): String(scalar)
            case .byte(let byte): Unicode.Scalar(SystemPath.escapes + UInt32(byte)).map { String($0) } ?? ""
            }
        }.joined()
    }

    /// The whole path of one that starts from a folder.
    func absolute(in folder: String) -> SystemPath {
        guard bytes.first != UInt8(ascii: "/"), let folder = SystemPath(folder)?.bytes else { return self }
        return SystemPath(folder + (folder.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + bytes)
    }

    /// Calls the system with it.
    public func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        var text = bytes.map(CChar.init(bitPattern:))
        text.append(0)
        return text.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return body("") }
            return body(start)
        }
    }

    private enum Part {
        case scalar(Unicode.Scalar)
        case byte(UInt8)
    }

    /// Its scalars, and the bytes that are none.
    private var parts: [Part] {
        var parts: [Part] = []
        var rest = bytes[...]
        while let first = rest.first {
            let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            let scalar = String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars.first
            if let scalar, SystemPath.byte(of: scalar) == nil {
                parts.append(.scalar(scalar))
                rest = rest.dropFirst(length)
            } else {
                parts.append(.byte(first))
                rest = rest.dropFirst()
            }
        }
        return parts
    }

    /// The byte that a scalar stands for, if it stands for one.
    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        scalar.value >= escapes + 0x80 ? UInt8(truncatingIfNeeded: scalar.value) : nil
    }
}
