import Platform

/// A file, a pipe or standard input, read a portion at a time: what need not be in memory as a whole.
public final class PortionedFile {
    private let path: String
    private let descriptor: Int32
    private static let portion = 1 << 18

    /// Opens the file at a path; `-` is standard input.
    public init(_ path: String) throws(ReadingProblem) {
        self.path = path
        guard path != "-" else {
            descriptor = STDIN_FILENO
            return
        }
        guard try SystemCalls.status(path).kind != .folder else { throw ReadingProblem(path: path, reason: .folder) }
        descriptor = SystemCalls.open(path, O_RDONLY)
        guard descriptor >= 0 else { throw ReadingProblem(path: path, reason: .system(errno)) }
    }

    deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

    /// The next bytes; none at the end.
    public func next() throws(ReadingProblem) -> [UInt8] {
        var problem: ReadingProblem?
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.portion) { buffer, count in
            do throws(ReadingProblem) {
                count = try SystemCalls.read(descriptor, into: UnsafeMutableRawBufferPointer(buffer), path: path)
            } catch {
                problem = error
            }
        }
        if let problem { throw problem }
        return bytes
    }
}
