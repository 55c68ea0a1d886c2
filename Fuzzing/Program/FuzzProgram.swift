import Fuzzing
import Platform

/// libFuzzer's way in: it calls this with each of its inputs. `FUZZ_TARGET` in the environment names the target.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do throws(Violation) {
        try FuzzProgram.target.check(bytes)
        return 0
    } catch {
        FuzzProgram.say("\n\(FuzzProgram.target.name): \(error)")
        // So libFuzzer keeps the input.
        abort()
    }
}

/// The target that was asked for.
enum FuzzProgram {
    static let target: any FuzzTarget.Type = {
        let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
        if let target = FuzzTargets.named(name), enterEmptyFolder() { return target }
        say("FUZZ_TARGET is one of \(FuzzTargets.all.map { $0.name }.joined(separator: ", "))")
        exit(2)
    }()

    /// A line on standard error.
    static func say(_ words: String) {
        let line = Array((words + "\n").utf8)
        line.withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// Whatever is opened by name is missing.
    private static func enterEmptyFolder() -> Bool {
        var folder = Array("/tmp/docent-fuzz-XXXXXX".utf8CString)
        return mkdtemp(&folder) != nil && chdir(folder) == 0 && rmdir(folder) == 0
    }
}
