/// The names that a part of a script uses: of values, functions and stages.
struct NameUses: SyntaxVisitor {
    var names: Set<String> = []

    init() {}
    init(in pipeline: PipelineSyntax) { walk(pipeline) }
    init(in stages: ArraySlice<StageSyntax>) { for stage in stages { walk(stage) } }

    mutating func visit(_ expression: ExpressionSyntax) {
        switch expression.kind {
        case .name(let name): names.insert(name)
        case .call(let name, _, _): names.insert(name.text)
        default: break
        }
    }

    mutating func visit(_ stage: StageSyntax) {
        if case .call(let name, _) = stage.kind { names.insert(name.text) }
    }
}
