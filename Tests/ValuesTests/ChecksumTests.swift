import Testing

@testable import Values

@Suite struct ChecksumTests {
    /// The sums of the specification's own test program, for a seed of 0.
    @Test func itIsXXH64() {
        #expect(Checksum.of("".utf8) == 0xEF46_DB37_51D8_E999)
        #expect(Checksum.of("a".utf8) == 0xD24E_C4F1_A98C_6E5B)
        #expect(Checksum.of("abc".utf8) == 0x44BC_2CF5_AD77_0999)
        #expect(Checksum.of("Nobody inspects the spammish repetition".utf8) == 0xFBCE_A83C_8A37_8BF1)
    }

    @Test func oneBitIsSeenAtEveryPlace() {
        let bytes = (0..<100).map { UInt8(truncatingIfNeeded: $0 * 37) }
        let sum = Checksum.of(bytes)
        for place in bytes.indices {
            for bit in 0..<8 {
                var other = bytes
                other[place] ^= 1 << bit
                #expect(Checksum.of(other) != sum)
            }
            #expect(Checksum.of(bytes.prefix(place)) != sum)
        }
    }
}
