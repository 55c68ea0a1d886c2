extension Document {
    /// What the front matter's `transcript` says, or nil where it says nothing.
    var statedTranscript: Bool? {
        guard frontMatterMentions(anyOf: ["transcript"]) else { return nil }
        guard case .truth(let truth)? = record.first(where: { $0.name == "transcript" })?.value else { return nil }
        return truth
    }
}
