import Platform
import Values

/// How well texts answer a search, by BM25: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
/// Beyond" (2009), section 3; a term's weight is that of Lucene's, which is never below 0.
///
/// A term counts the more, the rarer it is among all texts; its repeats count less and less; and a text that is longer than
/// others is expected to repeat it.
struct Ranking {
    /// How fast repeats lose their worth.
    private static let saturation = 1.2
    /// How much a text's length matters.
    private static let lengthShare = 0.75

    private let weights: [Double]
    private let averageLength: Double

    /// Of so many texts, whose lengths (in bytes) add up to a sum; in how many of them each term stands.
    init(texts: Int, totalLength: Int, textsWithTerm: [Int]) {
        weights = textsWithTerm.map { with in
            log(1 + (Double(texts - with) + 0.5) / (Double(with) + 0.5))
        }
        averageLength = max(Double(totalLength) / Double(max(texts, 1)), 1)
    }

    /// The score of a text of a length, from how often each term stands in it; to three places.
    func score(_ occurrences: [Int32], length: Int) -> Number {
        let share = 1 - Ranking.lengthShare + Ranking.lengthShare * Double(length) / averageLength
        var score = 0.0
        for (weight, count) in zip(weights, occurrences) where count > 0 {
            let count = Double(count)
            score += weight * count * (Ranking.saturation + 1) / (count + Ranking.saturation * share)
        }
        return Number(score)?.rounded(to: 3) ?? .zero
    }
}
