extension Number {
    /// Which mark may stand between groups of digits when a number is read.
    public enum Grouping: Sendable {
        /// `1_000`, anywhere between two digits: as the language writes it.
        case underscore
        /// `1,000` or `1,00,000`: groups of three at the end, of two or three before.
        case comma
    }

    /// A number as text: `12`, `-1_000`, `1.5`, `.5`; nil if it is anything else or too large.
    public init?(_ text: some StringProtocol, grouping: Grouping = .underscore) {
        self.init(bytes: text.utf8, grouping: grouping)
    }

    /// A number as the bytes of its text.
    public init?(bytes: some Sequence<UInt8>, grouping: Grouping = .underscore) {
        var reader = DigitReader(grouping: grouping)
        for byte in bytes where !reader.take(byte) { return nil }
        guard let number = reader.number else { return nil }
        self = number
    }

    /// A number from its digits, as ASCII without any mark, and the power of ten of the last.
    public init?(digits bytes: some Sequence<UInt8>, exponent: Int = 0, negative: Bool = false) {
        var reader = DigitReader(grouping: .underscore)
        for byte in bytes {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), reader.take(byte) else { return nil }
        }
        guard let number = reader.number,
            let scaled = Number(
                negative: negative, magnitude: number.coefficient.magnitude, exponent: Int(number.exponent) &+ exponent)
        else { return nil }
        self = scaled
    }

    /// The plain decimal: `1800000000`, `-0.5`.
    public var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The plain decimal with commas between thousands: `1,800,000,000`.
    public var groupedText: String {
        var bytes: [UInt8] = []
        write(to: &bytes, grouped: true)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the plain decimal, with commas between thousands if `grouped`; with at least `places` digits after the point.
    public func write(to bytes: inout [UInt8], grouped: Bool = false, places: Int = 0) {
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        appendDigits(to: &bytes)
        if exponent > 0 { bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Int(exponent))) }
        var decimals = max(-Int(exponent), 0)
        let short = decimals + 1 - (bytes.count - start)
        if short > 0 { bytes.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: short), at: start) }
        if decimals < places {
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: places - decimals))
            decimals = places
        }
        if decimals > 0 { bytes.insert(UInt8(ascii: "."), at: bytes.count - decimals) }
        guard grouped else { return }
        var comma = (decimals > 0 ? bytes.count - decimals - 1 : bytes.count) - 3
        while comma > start {
            bytes.insert(UInt8(ascii: ","), at: comma)
            comma -= 3
        }
    }

    /// Appends the coefficient's digits.
    private func appendDigits(to bytes: inout [UInt8]) {
        let start = bytes.count
        var rest = coefficient.magnitude
        while rest > UInt128(UInt64.max) {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
            rest = quotient
        }
        var small = UInt64(truncatingIfNeeded: rest)
        repeat {
            bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: small % 10))
            small /= 10
        } while small != 0
        bytes[start...].reverse()
    }
}

extension Number: CustomStringConvertible {
    /// The plain decimal.
    public var description: String { text }
}

/// Reads a number byte by byte.
struct DigitReader {
    /// The mark that may stand between digits.
    let grouping: Number.Grouping
    private var negative = false
    /// The first 18 digits, and all of them where there are more.
    private var small: UInt64 = 0
    private var magnitude: UInt128 = 0
    private var exponent = 0
    /// All of the whole part's and the decimals' digits were kept, up to 38; later ones only count.
    private var kept = 0
    private var roundUp: Bool?
    private var (seenSign, seenDigit, seenPoint) = (false, false, false)
    /// Digits since the last mark, and whether there was one.
    private var (group, seenMark, lastWasMark) = (0, false, false)
    private var lostWhole = false

    init(grouping: Number.Grouping) { self.grouping = grouping }

    /// Takes the next byte; false if no number goes on like that.
    mutating func take(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            takeDigit(byte &- UInt8(ascii: "0"))
            return true
        case UInt8(ascii: "-"), UInt8(ascii: "+"):
            guard !seenSign, !seenDigit, !seenPoint else { return false }
            (seenSign, negative) = (true, byte == UInt8(ascii: "-"))
            return true
        case UInt8(ascii: "."):
            guard !seenPoint, !lastWasMark, wholeGroupEnds else { return false }
            seenPoint = true
            return true
        case UInt8(ascii: "_") where grouping == .underscore:
            guard seenDigit, !lastWasMark else { return false }
            lastWasMark = true
            return true
        case UInt8(ascii: ",") where grouping == .comma:
            let fits = seenMark ? group == 2 || group == 3 : group >= 1 && group <= 3
            guard !seenPoint, fits else { return false }
            (seenMark, group) = (true, 0)
            return true
        default:
            return false
        }
    }

    /// The number read so far, or nil if it is none or too large.
    var number: Number? {
        guard seenDigit, !lastWasMark, seenPoint || wholeGroupEnds, !lostWhole else { return nil }
        let digits = kept <= 18 ? UInt128(small) : magnitude
        return Number(negative: negative, magnitude: roundUp == true ? digits + 1 : digits, exponent: exponent)
    }

    /// Whether the whole part may end here: a comma has three digits after it.
    private var wholeGroupEnds: Bool { !seenMark || group == 3 }

    private mutating func takeDigit(_ digit: UInt8) {
        (seenDigit, lastWasMark) = (true, false)
        group = min(group + 1, 4)
        if kept < 18 {
            // As many digits as 64 bits surely hold; 128 are far slower.
            small = small &* 10 &+ UInt64(digit)
            if small != 0 { kept += 1 }
            if seenPoint { exponent &-= 1 }
            return
        }
        if kept == 18 { magnitude = UInt128(small) }
        kept += kept <= Number.digits ? 1 : 0
        if kept <= Number.digits {
            magnitude = magnitude &* 10 &+ UInt128(digit)
            if seenPoint { exponent &-= 1 }
            return
        }
        if roundUp == nil { roundUp = digit >= 5 }
        guard !seenPoint else { return }
        exponent &+= 1
        if digit != 0 { lostWhole = true }
    }
}
