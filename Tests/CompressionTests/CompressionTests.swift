import CZlib
import Compression
import Testing

@Suite("A file in fewer bytes")
struct CompressionTests {
    static let text = Array(String(repeating: "<li>Køkkenmedhjælper, 12 timer om ugen, rolig krog</li>\n", count: 200).utf8)

    @Test("gzip gives back the same text, and its head holds no time, no name and no system")
    func gzip() throws {
        let small = try #require(Compression.gzip.compressed(Self.text, thoroughly: false))
        #expect(small.count < Self.text.count / 10)
        #expect(Array(small[..<10]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
        #expect(inflated(small) == Self.text)
    }

    @Test("The same text gives the same bytes", arguments: [Compression.gzip, .brotli])
    func same(form: Compression) throws {
        let small = try #require(form.compressed(Self.text, thoroughly: false))
        #expect(small == form.compressed(Self.text, thoroughly: false))
        #expect(try #require(form.compressed(Self.text, thoroughly: true)).count <= small.count)
        #expect(small.count < Self.text.count / 10)
    }

    @Test("What hardly shrinks is left alone", arguments: [Compression.gzip, .brotli])
    func notWorthIt(form: Compression) {
        var state: UInt64 = 1
        let noise = (0..<20_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        #expect(form.compressed(noise, thoroughly: true) == nil)
        #expect(form.compressed([], thoroughly: true) == nil)
        #expect(form.compressed([65, 66, 67], thoroughly: true) == nil)
    }

    private func inflated(_ bytes: [UInt8]) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: Self.text.count + 1)
        var stream = unsafe z_stream()
        var input = bytes
        let length = unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe result.withUnsafeMutableBufferPointer { output in
                // Both buffers live through the calls.
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                _ = unsafe inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                _ = unsafe inflate(&stream, Z_FINISH)
                defer { _ = unsafe inflateEnd(&stream) }
                return unsafe Int(stream.total_out)
            }
        }
        return Array(result[..<length])
    }
}
