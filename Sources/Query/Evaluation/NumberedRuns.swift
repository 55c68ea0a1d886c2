import Documents

/// Nodes that are rows of one document, by the numbers of their values.
struct NumberedRuns {
    /// Those that have one number.
    struct Run {
        let number: Int
        let first: Node
        var count = 1
    }

    /// In the order of their first rows.
    private(set) var all: [Run] = []
    private let numbers: ValueNumbers
    /// Of each number, the index of its run; -1 where it has none.
    private var runs: [Int32]

    /// - Parameters:
    ///   - rows: The nodes, in order.
    ///   - numbers: Those of all rows of their relation in the document.
    init(_ rows: NodeRun, _ numbers: ValueNumbers) {
        self.numbers = numbers
        runs = Array(repeating: -1, count: numbers.count)
        for index in rows.indices {
            let number = numbers[Int(index)]
            if runs[number] < 0 {
                runs[number] = Int32(all.count)
                all.append(Run(number: number, first: rows.node(index)))
            } else {
                all[Int(runs[number])].count += 1
            }
        }
    }

    /// The index in `all` of the run that one of the rows is in.
    func run(of row: Int32) -> Int { Int(runs[numbers[Int(row)]]) }
}
