extension PlainText {
    /// How often words stand in it, whole, letter by letter.
    func count(ofWords words: String) -> Int {
        let needle = Array(words.utf8)
        guard let first = needle.first else { return 0 }
        return bytes.withUnsafeBufferPointer { bytes in
            let scan = PlainScan(bytes: bytes)
            var count = 0
            var index = 0
            while index + needle.count <= bytes.count {
                guard bytes[index] == first, bytes[index..<index + needle.count].elementsEqual(needle) else {
                    index += 1
                    continue
                }
                let end = index + needle.count
                let goesOn = end < bytes.count && scan.isWord(scan.scalar(at: end).scalar)
                let comesFrom = index > 0 && scan.isWord(scan.scalar(before: index).scalar)
                if !goesOn, !comesFrom { count += 1 }
                index = end
            }
            return count
        }
    }
}
