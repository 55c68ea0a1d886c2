// Measures how fast figures are found: on one thread, texts in memory, taking them apart included. The texts are the
// documents' bytes as they are, since this package knows no Markdown.
import Figures
import Foundation
import Values

let folder = CommandLine.arguments.dropFirst().first ?? "../shared/corpus"
let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
let texts: [[UInt8]] = names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
    FileManager.default.contents(atPath: folder + "/" + name).map { [UInt8]($0) }
}
guard !texts.isEmpty else {
    print("figures: skipped, there are no documents in \(folder)")
    exit(0)
}
let size = Double(texts.reduce(0) { $0 + $1.count }) / 1_000_000
let finder = FigureFinder(reference: DateSpan("2024-11-15"))

/// The processor time that this thread has used, in seconds: what else the machine does counts less so.
func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

var times: [Double] = []
var found = 0
for round in 0..<11 {
    let start = now()
    found = texts.reduce(0) { $0 + finder.figures(in: LexedText($1)).count }
    // The first round warms up.
    if round > 0 { times.append(now() - start) }
}
let time = times.sorted()[times.count / 2]
let words = [time * 1000, size / time].map { $0.formatted(.number.precision(.fractionLength(1)).grouping(.never)) }
print("figures: \(found) in \(words[0]) ms, \(words[1]) MB/s (median of \(times.count))")
