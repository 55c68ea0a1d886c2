import CPattern
import Synchronization

/// A compiled regular expression, as PCRE2 reads it: `/us(a|aid)/i`. `\w`, `\b` and the like go by Unicode.
///
/// It may be used from several threads at once. What a match may cost at one place is limited, so none runs away; in a long
/// text there are many places, so the search looks whether it was stopped.
public final class Pattern: Sendable {
    /// The pattern between its slashes.
    public let source: String
    /// Whether letters match their other case: `/…/i`.
    public let ignoresCase: Bool
    /// Compiled.
    private nonisolated(unsafe) let code: OpaquePointer
    /// Compiled so that a match can be stopped, once a long text is searched.
    private let stoppable = Mutex(Stoppable())
    /// States that no match is using.
    private let idle = Mutex(Idle())

    private struct Idle {
        nonisolated(unsafe) var states: [OpaquePointer] = []
    }

    private struct Stoppable {
        nonisolated(unsafe) var code: OpaquePointer?
        /// Too large for it.
        var isTooLarge = false
    }

    /// The texts that take so long to be searched that a stop is looked for, in bytes.
    private static let longText = 512

    /// The bounds of one match: steps, depth of nesting, KiB on the heap, bytes of stack.
    private static let limits = (steps: UInt32(2_000_000), depth: UInt32(10_000), heap: UInt32(20_000), stack: 1 << 20)

    /// Compiles; prefer `Pattern.compiled`, which keeps what it made.
    init(_ source: String, ignoresCase: Bool) throws(PatternError) {
        code = try Pattern.compile(source, ignoresCase: ignoresCase, canStop: false)
        self.source = source
        self.ignoresCase = ignoresCase
    }

    deinit {
        idle.withLock { $0.states.forEach(cpattern_state_free) }
        stoppable.withLock { if let code = $0.code { cpattern_free(code) } }
        cpattern_free(code)
    }

    private static func compile(
        _ source: String, ignoresCase: Bool, canStop: Bool
    ) throws(PatternError) -> OpaquePointer {
        var source = source
        var (error, offset) = (Int32(0), 0)
        let code = source.withUTF8 {
            cpattern_compile(
                $0.baseAddress ?? Pattern.empty, $0.count, ignoresCase ? 1 : 0, canStop ? 1 : 0, &error, &offset)
        }
        guard let code else {
            throw .invalid(message: Pattern.message(error), offset: min(offset, source.utf8.count))
        }
        return code
    }

    /// What searches a text of so many bytes.
    private func code(for count: Int, canStop: Bool) -> OpaquePointer {
        guard canStop, count > Pattern.longText else { return code }
        // A pointer may not leave the lock by itself.
        let address = stoppable.withLock { stoppable -> UInt in
            if stoppable.code == nil, !stoppable.isTooLarge {
                stoppable.code = try? Pattern.compile(source, ignoresCase: ignoresCase, canStop: true)
                stoppable.isTooLarge = stoppable.code == nil
            }
            return UInt(bitPattern: stoppable.code)
        }
        return OpaquePointer(bitPattern: address) ?? code
    }

    /// That it takes too long, and why; the pattern is named, of a long one its start.
    private func tooLong(_ why: String) -> String {
        "/\(source.prefix(60))\(source.count > 60 ? "…" : "")/ takes too long: \(why)"
    }

    /// How many groups it has.
    public var groupCount: Int { Int(cpattern_groups(code)) }

    /// Whether it matches anywhere in a text. Once the flag says stop, any answer may come.
    public func matches(_ text: String, until stopFlag: StopFlag? = nil) throws(PatternError) -> Bool {
        var found = false
        try forEachMatch(in: text, until: stopFlag) { _, _ in
            found = true
            return false
        }
        return found
    }

    /// The matches in a text, from left to right and apart: of a pattern with groups, its first group's (which may be nil).
    public func find(in text: String) throws(PatternError) -> [Substring?] {
        var found: [Substring?] = []
        try forEachFound(in: text) {
            found.append($0)
            return true
        }
        return found
    }

    /// Calls for each of them, until that returns false or the flag says stop.
    func forEachFound(
        in text: String, until stopFlag: StopFlag? = nil, _ body: (Substring?) -> Bool
    ) throws(PatternError) {
        let bytes = text.utf8
        let hasGroups = groupCount > 0
        try forEachMatch(in: text, until: stopFlag) { match, group in
            guard let range = hasGroups ? group : match else { return body(nil) }
            let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
            return body(text[start..<bytes.index(start, offsetBy: range.count)])
        }
    }

    /// Calls for each match, from left to right and apart, with the offsets in UTF-8 of it and of its first group, until
    /// that returns false or the flag says stop. An empty match comes where no other begins: also right after one, as in
    /// Perl and Python.
    public func forEachMatch(
        in text: String, until stopFlag: StopFlag? = nil, _ body: (_ match: Range<Int>, _ group: Range<Int>?) -> Bool
    ) throws(PatternError) {
        try forEachMatch(in: text, until: stopFlag) { match in
            body(match.range, match.groupCount > 0 ? match[1] : nil)
        }
    }

    /// The same with all groups.
    func forEachMatch(
        in text: String, until stopFlag: StopFlag? = nil, _ body: (PatternMatch) -> Bool
    ) throws(PatternError) {
        let state = try takeState()
        defer { idle.withLock { $0.states.append(state) } }
        var text = text
        let result = text.withUTF8 { run(state, on: $0, until: stopFlag, body) }
        if result < 0, result != cpattern_no_match, result != cpattern_stopped {
            throw .stopped(message: tooLong(Pattern.message(result)), isLimit: Pattern.isLimit(result))
        }
    }

    /// Matches again and again; PCRE2's code in the end.
    private func run(
        _ state: OpaquePointer, on bytes: UnsafeBufferPointer<UInt8>, until stopFlag: StopFlag?,
        _ body: (PatternMatch) -> Bool
    ) -> Int32 {
        let code = code(for: bytes.count, canStop: stopFlag != nil)
        let flag = stopFlag.map { UnsafeRawPointer(Unmanaged.passUnretained($0).toOpaque()) }
        defer { withExtendedLifetime(stopFlag) {} }
        let base = bytes.baseAddress ?? Pattern.empty
        let ranges = cpattern_ranges(state)
        let groupCount = Int(cpattern_range_count(state)) - 1
        var (start, end, afterEmpty) = (0, 0, false)
        while start <= bytes.count {
            let result = cpattern_match(
                code, state, base, bytes.count, start, afterEmpty ? 1 : 0, flag == nil ? nil : Pattern.isStopped, flag)
            guard result >= 0, let ranges else { return result }
            // `\K` in a lookahead can put the start after the end.
            guard ranges[0] <= ranges[1] else { return cpattern_no_match }
            let match = ranges[0]..<ranges[1]
            // A lookbehind with `\K` can reach back over the last match.
            if match.lowerBound >= end {
                guard body(PatternMatch(range: match, groupCount: groupCount, ranges: ranges)) else { return result }
                end = match.upperBound
            }
            // A match that did not move on (an empty one, or `\K`) must not come again.
            let movedOn = match.upperBound > start
            guard movedOn || !afterEmpty else { return cpattern_no_match }
            start = max(match.upperBound, start)
            afterEmpty = match.isEmpty || !movedOn
        }
        return cpattern_no_match
    }

    /// Whether a `StopFlag` says stop.
    private static let isStopped: CPatternStop = { flag in
        flag.map { Unmanaged<StopFlag>.fromOpaque($0).takeUnretainedValue().isStopped ? 1 : 0 } ?? 0
    }

    private func takeState() throws(PatternError) -> OpaquePointer {
        if let state = idle.withLock({ $0.states.popLast() }) { return state }
        let limits = Pattern.limits
        guard let state = cpattern_state_create(code, limits.steps, limits.depth, limits.heap, limits.stack) else {
            throw .stopped(message: tooLong("no memory for a match"), isLimit: true)
        }
        return state
    }

    private static func isLimit(_ result: Int32) -> Bool {
        [cpattern_match_limit, cpattern_depth_limit, cpattern_heap_limit, cpattern_stack_limit].contains(result)
    }

    private static func message(_ error: Int32) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
            let count = cpattern_message(error, buffer.baseAddress, buffer.count)
            return String(decoding: buffer.prefix(max(0, min(Int(count), buffer.count))), as: UTF8.self)
        }
    }

    /// Where an empty text points.
    private static nonisolated(unsafe) let empty: UnsafePointer<UInt8> = {
        let byte = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
        byte.initialize(to: 0)
        return UnsafePointer(byte)
    }()
}

/// A match of a pattern, as long as nobody looks for the next.
struct PatternMatch {
    /// In UTF-8.
    let range: Range<Int>
    /// How many groups the pattern has.
    let groupCount: Int
    fileprivate let ranges: UnsafePointer<Int>

    /// Where a group stands, counted from 1, or the match for 0; nil of one that has no part in it.
    subscript(_ group: Int) -> Range<Int>? {
        let (start, end) = (ranges[2 * group], ranges[2 * group + 1])
        return start != cpattern_unset && start <= end ? start..<end : nil
    }
}

extension Pattern: Hashable {
    /// One source and one sense of case.
    public static func == (left: Pattern, right: Pattern) -> Bool {
        left === right || left.source == right.source && left.ignoresCase == right.ignoresCase
    }

    /// By the source.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(source)
        hasher.combine(ignoresCase)
    }
}

extension Pattern {
    private struct Key: Hashable {
        let source: String
        let ignoresCase: Bool
    }
    private static let known = Mutex<[Key: Pattern]>([:])
    /// Queries have few; a query that makes patterns of its data makes them anew from here on.
    private static let capacity = 256

    /// The pattern, compiled once: `source` without slashes.
    public static func compiled(_ source: String, ignoresCase: Bool = false) throws(PatternError) -> Pattern {
        let key = Key(source: source, ignoresCase: ignoresCase)
        if let pattern = known.withLock({ $0[key] }) { return pattern }
        let pattern = try Pattern(source, ignoresCase: ignoresCase)
        known.withLock {
            if $0.count >= capacity { $0.removeAll() }
            $0[key] = pattern
        }
        return pattern
    }
}

/// What can be wrong with a pattern.
public enum PatternError: Error, Hashable, Sendable {
    /// It can't be read: PCRE2's words, and the offset in the pattern's UTF-8 where it noticed.
    case invalid(message: String, offset: Int)
    /// A match was given up: its cost passed a limit, or (not `isLimit`) PCRE2 failed.
    case stopped(message: String, isLimit: Bool)
}
