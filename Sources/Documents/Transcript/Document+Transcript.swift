extension Document {
    /// What the front matter's `transcript` says, or nil where it says nothing.
    var statedTranscript: Bool? {
        // To read the record takes longer than to see that it can't have the key.
        guard let content = frontMatter?.content, mentionsTranscript(source[content]) else { return nil }
        guard case .truth(let truth)? = record.first(where: { $0.name == "transcript" })?.value else { return nil }
        return truth
    }

    private func mentionsTranscript(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.indices.contains { bytes[$0] == UInt8(ascii: "t") && bytes[$0...].starts(with: "transcript".utf8) }
    }
}
