import Testing

@testable import Reading

@Suite struct OffsetMapTests {
    @Test func placesOfUTF16CountBytesOfTheFile() throws {
        let file: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0xE9, 0, 0x3D, 0xD8, 0, 0xDE, 0x42, 0]
        let text = try FileText(decoding: file)
        #expect(String(decoding: text.bytes, as: UTF8.self) == "Aé😀B")
        let offsets = try #require(text.offsets)
        #expect([0, 1, 3, 7].map { offsets.start(of: $0) } == [2, 4, 6, 10])
        #expect([1, 3, 7, 8].map { offsets.end(of: $0) } == [4, 6, 10, 12])
        #expect([2, 4, 6, 10].map { offsets.text(at: $0) } == [0, 1, 3, 7])
    }
}
