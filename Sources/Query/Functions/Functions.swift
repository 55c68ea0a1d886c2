/// All functions of the language, in the order of the manual.
public enum Functions {
    /// The list that the checker, completion, help and the reference read.
    public static let all: [any BuiltInFunction.Type] = [
        CountFunction.self, DistinctFunction.self, SumFunction.self, AvgFunction.self, MedianFunction.self,
        MinFunction.self, MaxFunction.self, StdevFunction.self, PercentileFunction.self, FirstFunction.self,
        LastFunction.self, ListFunction.self, UniqueFunction.self, JoinFunction.self, AnyFunction.self,
        AllFunction.self, LowerFunction.self, UpperFunction.self, TrimFunction.self, SlugFunction.self,
        LengthFunction.self, WordsFunction.self, SplitFunction.self, ReplaceFunction.self, FindFunction.self,
        SimilarFunction.self, RoundFunction.self, AbsFunction.self, FloorFunction.self, CeilFunction.self,
        YearFunction.self, MonthFunction.self, QuarterFunction.self, FiscalFunction.self, DaysFunction.self,
        NumberFunction.self, TextFunction.self, DateFunction.self, QuantityFunction.self, NextFunction.self,
        PreviousFunction.self, KeysFunction.self,
    ]

    private static let byName = Dictionary(
        all.map { ($0.signature.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// The function of a name, or nil.
    public static func named(_ name: String) -> (any BuiltInFunction.Type)? { byName[name] }
}
