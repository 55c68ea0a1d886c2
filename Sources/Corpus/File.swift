import Platform

/// Reads whole files.
public enum File {
    /// The longest document, in bytes: offsets in it are 32 bits wide.
    public static let sizeLimit = Int(UInt32.max)

    /// What is read at most from a pipe or a device, which does not say how long it is.
    static let streamLimit = 1 << 30

    /// The bytes of the file at a path; `-` is standard input. Pipes and devices are read to their end.
    ///
    /// - Parameters:
    ///   - limit: A larger file is refused.
    ///   - reads: Gets to know the file.
    public static func read(
        _ path: String, limit: Int = sizeLimit, noting reads: ReadFiles? = nil
    ) throws(ReadingProblem) -> [UInt8] {
        if path == "-" {
            if let reads, let status = try? SystemCalls.status(of: STDIN_FILENO, path: path) {
                reads.note(status, path: path)
            }
            return try readStream(STDIN_FILENO, path: path, expecting: 0, limit: min(limit, streamLimit))
        }
        return try read(path, opening: 0, limit: limit, noting: reads) { descriptor throws(ReadingProblem) in
            try readStream(descriptor, path: path, expecting: 0, limit: min(limit, streamLimit))
        }
    }

    /// The bytes of a file that is one: nothing else is opened, for a pipe may never end and a device may act.
    public static func readRegular(
        _ path: String, limit: Int = sizeLimit, noting reads: ReadFiles? = nil
    ) throws(ReadingProblem) -> [UInt8] {
        let file = path == "-" ? "./-" : path
        let isOther = try SystemCalls.status(file).kind == .other
        guard !isOther else { throw ReadingProblem(path: path, reason: .notAFile) }
        // A pipe may have taken the file's place meanwhile, and opening it would wait for whoever writes to it.
        return try read(file, opening: O_NONBLOCK, limit: limit, noting: reads) { _ throws(ReadingProblem) in
            throw ReadingProblem(path: path, reason: .notAFile)
        }
    }

    /// The bytes of a file that was seen to be one, and its state if that was the same before and after it was read.
    static func readSettled(
        _ path: String, limit: Int, noting reads: ReadFiles?
    ) throws(ReadingProblem) -> (bytes: [UInt8], status: SystemCalls.Status?) {
        var before: SystemCalls.Status?
        var after: SystemCalls.Status?
        let bytes = try read(
            path, opening: O_NONBLOCK, limit: limit, noting: reads,
            settled: {
                before = $0
                after = $1
            }
        ) { _ throws(ReadingProblem) in throw ReadingProblem(path: path, reason: .notAFile) }
        guard let before, let after, after.isUntouched(since: before), before.size == bytes.count else {
            return (bytes, nil)
        }
        return (bytes, before)
    }

    private static func read(
        _ path: String, opening flags: Int32, limit: Int, noting reads: ReadFiles?,
        settled: ((SystemCalls.Status, SystemCalls.Status) -> Void)? = nil,
        other: (Int32) throws(ReadingProblem) -> [UInt8]
    ) throws(ReadingProblem) -> [UInt8] {
        reads?.note(path: path)
        let descriptor = SystemCalls.open(path, O_RDONLY | flags)
        guard descriptor >= 0 else { throw ReadingProblem(path: path, reason: .system(errno)) }
        defer { close(descriptor) }
        let status = try SystemCalls.status(of: descriptor, path: path)
        reads?.note(status, path: path)
        switch status.kind {
        case .folder: throw ReadingProblem(path: path, reason: .folder)
        case .other: return try other(descriptor)
        case .file:
            guard status.size <= limit else { throw ReadingProblem(path: path, reason: .tooLarge(limit: limit)) }
            let bytes = try readStream(descriptor, path: path, expecting: status.size, limit: limit)
            if let settled { settled(status, try SystemCalls.status(of: descriptor, path: path)) }
            return bytes
        }
    }

    /// Reads to the end, into one buffer where the expected size is right.
    ///
    /// It may be wrong: a file can grow meanwhile, and those of /proc say 0.
    static func readStream(
        _ descriptor: Int32, path: String, expecting size: Int, limit: Int
    ) throws(ReadingProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        // One byte more than expected, so that the end is met without growing.
        var capacity = max(size, 16_383) + 1
        while true {
            let (grown, ended) = try fill(bytes, upTo: capacity, from: descriptor, path: path)
            bytes = grown
            if bytes.count > limit { throw ReadingProblem(path: path, reason: .tooLarge(limit: limit)) }
            if ended { return bytes }
            capacity = capacity &* 2
        }
    }

    /// The bytes with those read after them, up to a number of bytes, and whether the end was met.
    private static func fill(
        _ start: [UInt8], upTo capacity: Int, from descriptor: Int32, path: String
    ) throws(ReadingProblem) -> (bytes: [UInt8], ended: Bool) {
        var problem: ReadingProblem?
        var ended = false
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            _ = buffer.update(fromContentsOf: start)
            count = start.count
            do throws(ReadingProblem) {
                while count < capacity {
                    let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                    let read = try SystemCalls.read(descriptor, into: rest, path: path)
                    if read == 0 {
                        ended = true
                        return
                    }
                    count += read
                }
            } catch {
                problem = error
            }
        }
        if let problem { throw problem }
        return (bytes, ended)
    }
}
