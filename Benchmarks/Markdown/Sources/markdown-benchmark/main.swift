// Measures the Markdown parser against cmark-gfm on a folder of documents: on one thread, texts in memory, in turns within
// one run. Ours records an event with exact places for each construct; cmark-gfm builds its tree, with tables on.
import CReference
import Foundation
import Markdown

let folder = CommandLine.arguments.dropFirst().first ?? "../shared/corpus"
let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
let texts: [[UInt8]] = names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
    FileManager.default.contents(atPath: folder + "/" + name).map { [UInt8]($0) }
}
guard !texts.isEmpty else {
    print("markdown: skipped, there are no documents in \(folder)")
    exit(0)
}
let size = Double(texts.reduce(0) { $0 + $1.count }) / 1_000_000

/// The seconds of processor time that `work` takes: what else the machine does counts less so.
func seconds(_ work: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func report(_ name: String, _ times: [Double]) {
    let time = median(times)
    let line = [time * 1000, size / time].map { $0.formatted(.number.precision(.fractionLength(1)).grouping(.never)) }
    print("\(name): \(line[0]) ms, \(line[1]) MB/s (median of \(times.count))")
}

reference_prepare()
var events = 0
var blocks = 0
var ours: [Double] = []
var theirs: [Double] = []
for round in 0..<21 {
    let own = seconds { for text in texts { events += ParsedMarkdown.parse(text, dialect: .document).events.count } }
    let other = seconds {
        for text in texts { text.withUnsafeBufferPointer { blocks += reference_parse($0.baseAddress, $0.count) } }
    }
    // The first round warms up.
    guard round > 0 else { continue }
    ours.append(own)
    theirs.append(other)
}
print("\(texts.count) documents, \(size.formatted(.number.precision(.fractionLength(1)))) MB, \(events / 21) events")
report("markdown", ours)
if reference_is_available() != 0 {
    report("cmark-gfm", theirs)
    let ratio = median(zip(ours, theirs).map { $1 / $0 })
    print("markdown is \(ratio.formatted(.number.precision(.fractionLength(2)))) times as fast")
} else {
    print("cmark-gfm: skipped, libcmark-gfm-dev and libcmark-gfm-extensions-dev are not installed")
}
