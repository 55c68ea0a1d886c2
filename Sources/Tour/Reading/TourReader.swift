import Documents
import Markdown
import Query
import Session

/// Reads a tour from its file: front matter, steps, and the blocks that do something.
public struct TourReader {
    /// What reading gave.
    public struct Reading: Sendable {
        /// As far as it can be read.
        public let tour: Tour
        /// What is wrong with it, in the file's order; nothing has been run.
        public let problems: [Diagnostic]
    }

    static let keys = ["title", "documents", "level", "minutes"]

    var tour: Tour
    let document: Document
    /// The whole file, for places.
    let script: Script
    private var problems: [Diagnostic] = []
    /// Hints that wait for their exercise, and choices for their prediction, each with its place.
    private var hints: [(prose: Prose, span: Range<Int>)] = []
    private var choices: (list: [String], span: Range<Int>)?
    /// Whether a block stands before in the step, for an output.
    private var hasOpenBlock = false

    private init(path: String, source: [UInt8]) {
        document = Document(path: path, source: source)
        script = Script(String(decoding: source, as: UTF8.self), path: path)
        tour = Tour(path: path, source: source, title: Tour.name(of: path))
    }

    /// Reads a tour.
    ///
    /// - Parameter path: Documents that the front matter names are relative to its folder.
    public static func read(_ source: [UInt8], path: String) -> Reading {
        var reader = TourReader(path: path, source: source.count > Tour.sizeLimit ? [] : source)
        if source.count > Tour.sizeLimit {
            reader.report(.tooLarge, 0..<0)
        } else {
            reader.readFrontMatter()
            reader.readBlocks()
        }
        let problems = reader.problems.sorted { $0.place.span.lowerBound < $1.place.span.lowerBound }
        return Reading(tour: reader.tour, problems: problems)
    }

    mutating func report(_ fault: TourFault, _ span: Range<Int>) {
        problems.append(Diagnostic(fault, at: Place(script, span)))
    }

    // MARK: Steps

    private mutating func readBlocks() {
        let parsed = document.markdown
        var index = 1
        while index < parsed.events.count {
            let event = parsed.events[index]
            let next = max(Int(event.next), index + 1)
            switch event.kind {
            case .heading where event.level == 2: startStep(parsed, at: index)
            case .codeBlock where event.flags.contains(.fenced): readFence(parsed, at: index)
            case .htmlBlock:
                if isFolding(event) {
                    findSwallowed(event)
                } else {
                    addProse(parsed, index..<next)
                }
            case .linkDefinition, .footnoteDefinition: break
            default:
                findNested(parsed, in: index..<next)
                addProse(parsed, index..<next)
            }
            index = next
        }
        endStep()
        if tour.steps.isEmpty { report(.noSteps, document.body.lowerBound..<document.body.lowerBound) }
    }

    private mutating func startStep(_ parsed: ParsedMarkdown, at index: Int) {
        endStep()
        let event = parsed.events[index]
        let title = ProseText.plain(Prose(parsed: parsed, source: tour.source, events: index..<Int(event.next)))
        if title.isEmpty { report(.untitledStep, Int(event.start)..<Int(event.end)) }
        tour.steps.append(TourStep(title: title.isEmpty ? "Step \(tour.steps.count + 1)" : title))
    }

    private mutating func endStep() {
        for hint in hints { report(.hintWithoutExercise, hint.span) }
        if let choices { report(.choicesWithoutPrediction, choices.span) }
        hints = []
        choices = nil
        hasOpenBlock = false
    }

    private mutating func add(_ part: TourPart) {
        if tour.steps.isEmpty {
            tour.introduction.append(part)
        } else {
            tour.steps[tour.steps.count - 1].parts.append(part)
        }
    }

    private mutating func addProse(_ parsed: ParsedMarkdown, _ events: Range<Int>) {
        let last = tour.steps.isEmpty ? tour.introduction.last : tour.steps.last?.parts.last
        if case .prose(var prose)? = last, isBlank(between: prose, and: events) {
            prose.events = prose.events.lowerBound..<events.upperBound
            if tour.steps.isEmpty {
                tour.introduction[tour.introduction.count - 1] = .prose(prose)
            } else {
                let step = tour.steps.count - 1
                tour.steps[step].parts[tour.steps[step].parts.count - 1] = .prose(prose)
            }
        } else {
            add(.prose(Prose(parsed: parsed, source: tour.source, events: events)))
        }
    }

    /// Whether blocks follow each other with nothing passed over between them.
    private func isBlank(between prose: Prose, and events: Range<Int>) -> Bool {
        prose.events.upperBound == events.lowerBound
    }

    // MARK: Fenced blocks

    private mutating func readFence(_ parsed: ParsedMarkdown, at index: Int) {
        let line = document.position(of: parsed.events[index].start).line
        let fence = FencedBlock(parsed, at: index, in: tour.source, line: line)
        guard let kind = fence.words.first, FencedBlock.kinds.contains(kind) else {
            if let kind = fence.words.first, let meant = FencedBlock.meant(by: kind) {
                report(.unknownBlock(kind, meant: meant), fence.info)
            }
            return addProse(parsed, index..<Int(parsed.events[index].next))
        }
        if fence.words.count > 1 {
            let isKnown =
                kind == "docent" && fence.words.count == 2 && ["exercise", "predict"].contains(fence.words[1])
            guard isKnown else {
                let word = fence.words.dropFirst(kind == "docent" && fence.words.count > 2 ? 2 : 1).joined(
                    separator: " ")
                return report(.unknownWord(word, after: kind), fence.info)
            }
        }
        if !fence.isClosed { report(.unclosedBlock, fence.info) }
        if tour.steps.isEmpty, kind != "docent" || fence.words.count > 1, kind != "output" {
            return report(.inIntroduction(fence.words.joined(separator: " ")), fence.info)
        }
        switch kind {
        case "output": readOutput(fence)
        case "hint": hints.append((ProseText.prose(fence.text), fence.info))
        case "choices": readChoices(fence)
        default: readQuery(fence)
        }
    }

    private mutating func readQuery(_ fence: FencedBlock) {
        guard fence.text.contains(where: { !$0.isWhitespace }) else { return report(.emptyBlock, fence.info) }
        let block = TourBlock(text: fence.text, line: fence.line, path: tour.path, content: fence.content)
        switch fence.words.dropFirst().first {
        case "exercise":
            add(.exercise(.init(model: block, hints: hints.map(\.prose))))
            hints = []
        case "predict":
            add(.prediction(.init(query: block, choices: choices?.list ?? [])))
            choices = nil
        default: add(.query(block, nil))
        }
        hasOpenBlock = true
    }

    private mutating func readOutput(_ fence: FencedBlock) {
        let output = TourOutput(text: fence.text, line: fence.line, content: fence.content, fence: fence.fence)
        var parts = tour.steps.last?.parts ?? tour.introduction
        guard hasOpenBlock, let index = parts.lastIndex(where: { $0.block != nil }) else {
            return report(.outputWithoutBlock, fence.info)
        }
        guard parts[index].output == nil else { return report(.secondOutput, fence.info) }
        parts[index].set(output)
        if tour.steps.isEmpty {
            tour.introduction = parts
        } else {
            tour.steps[tour.steps.count - 1].parts = parts
        }
    }

    private mutating func readChoices(_ fence: FencedBlock) {
        if let choices { report(.choicesWithoutPrediction, choices.span) }
        let lines = fence.text.split(separator: "\n").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
        let list = lines.filter { $0.hasPrefix("- ") }.map { $0.dropFirst(2).trimmingSpaces }
        if list.count < 2 || list.count != lines.count { report(.noChoices, fence.info) }
        choices = (list, fence.info)
    }

    // MARK: What would be missed

    /// `<details>`, `</details>` or `<summary>` on lines of their own.
    private func isFolding(_ event: Markdown.Event) -> Bool {
        let text = String(decoding: tour.source[Int(event.start)..<Int(event.end)], as: UTF8.self).lowercased()
        let start = text.drop { $0.isWhitespace }
        return ["<details", "</details", "<summary", "</summary"].contains { start.hasPrefix($0) }
    }

    /// Reports a fence that stands right below an HTML block's line, and so is part of it.
    private mutating func findSwallowed(_ event: Markdown.Event) {
        var offset = Int(event.start)
        for line in tour.source[offset..<Int(event.end)].split(separator: 10, omittingEmptySubsequences: false) {
            if line.drop(while: { $0 == 32 }).starts(with: Array("```".utf8)) {
                return report(.swallowedBlock, offset..<offset + line.count)
            }
            offset += line.count + 1
        }
    }

    private mutating func findNested(_ parsed: ParsedMarkdown, in events: Range<Int>) {
        for index in events where parsed.events[index].kind == .codeBlock {
            guard let kind = parsed.language(of: parsed.events[index], in: tour.source),
                FencedBlock.kinds.contains(kind)
            else { continue }
            let start = Int(parsed.events[index].start)
            report(.nestedBlock(kind), start..<start + 3)
        }
    }
}
