extension Checked {
    /// What is looked up by a key and depends on nothing else, as rows or as a list.
    var keyMemo: KeyMemo? {
        computation as? KeyMemo ?? (computation as? RowsAsList)?.value as? KeyMemo
    }
}
