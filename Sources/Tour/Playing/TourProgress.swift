/// How far a reader has come in a tour. Steps go by their names, so that a changed tour keeps what still fits.
public struct TourProgress: Sendable, Equatable {
    /// The tour's title.
    public var title: String
    /// The name of the step that the reader has come to; nil before the first and after the last.
    public var current: String?
    /// The names of the steps that are done, in order.
    public var done: [String]
    /// Whether the reader has been at the tour's end, perhaps with some steps passed over.
    public var isFinished: Bool

    public init(title: String, current: String? = nil, done: [String] = [], isFinished: Bool = false) {
        self.title = title
        self.current = current
        self.done = done
        self.isFinished = isFinished
    }

    /// As it is kept: a line `title …`, perhaps one `at …` and one `finished`, then `done …` for each step.
    public var text: String {
        (["title \(title)"] + (current.map { ["at \($0)"] } ?? []) + (isFinished ? ["finished"] : [])
            + done.map { "done \($0)" })
            .map { $0 + "\n" }.joined()
    }

    /// Takes what a kept text says, and leaves out what can't be read.
    public init(text: String) {
        self.init(title: "")
        for line in text.split(separator: "\n") {
            if line == "finished" { isFinished = true }
            guard let space = line.firstIndex(of: " ") else { continue }
            let rest = String(line[line.index(after: space)...])
            switch line[..<space] {
            case "title": title = rest
            case "at": current = rest
            case "done": done.append(rest)
            default: break
            }
        }
    }

    /// The steps' names, made different where several are the same.
    static func keys(of tour: Tour) -> [String] {
        var seen: [String: Int] = [:]
        return tour.steps.map { step in
            let count = seen[step.title, default: 0] + 1
            seen[step.title] = count
            return count == 1 ? step.title : "\(step.title) (\(count))"
        }
    }

    /// How many of a tour's steps are done, and the step that the reader has come to, from 1; nil where there is none.
    public func progress(in tour: Tour) -> (done: Int, step: Int?) {
        let keys = Self.keys(of: tour)
        return (
            keys.count { done.contains($0) },
            current.flatMap { current in keys.firstIndex(of: current) }.map { $0 + 1 }
        )
    }

    /// How far the reader has come in a tour, as a list of tours says it: `✓ finished`, `step 3 of 12`.
    public func words(in tour: Tour) -> String? {
        let (count, progress) = (tour.steps.count, progress(in: tour))
        if isFinished || progress.done == count {
            let rest = progress.done < count ? ", \(progress.done) of \(count) done" : ""
            return "✓ finished" + (progress.step.map { ", again at \($0)" } ?? rest)
        }
        return progress.step.map { "step \($0) of \(count)" }
    }
}
