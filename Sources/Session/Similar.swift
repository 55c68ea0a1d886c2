/// Finds the name that was meant.
enum Similar {
    /// The name with the fewest letters to change, if those are few for its length.
    static func nearest(to name: String, among names: [String]) -> String? {
        let best = names.map { (name: $0, distance: distance(name, $0)) }.min { $0.distance < $1.distance }
        guard let best, best.distance <= max(1, name.count / 3) else { return nil }
        return best.name
    }

    /// How many letters have to be changed, added or removed.
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let changed = diagonal + (letter == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
