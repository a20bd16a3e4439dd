internal import CBrotli
internal import CZlib

/// The two forms in which a web server may send a file instead of as it is. The same bytes give the same bytes, on every machine with
/// the same version of the library.
public enum Compression: Sendable {
    case gzip, brotli

    /// The bytes in this form; absent unless they are fewer by at least a tenth. `thoroughly` is for what all pages share: of brotli it
    /// gives a tenth less for sixty times the work.
    public func compressed(_ bytes: [UInt8], thoroughly: Bool) -> [UInt8]? {
        // What does not fit in nine tenths is not worth another request's file.
        let room = bytes.count / 10 * 9
        guard room > 0 else { return nil }
        var count = 0
        let result = unsafe [UInt8](unsafeUninitializedCapacity: room) { memory, filled in
            // Both libraries read `bytes` and write at most `room` bytes, and keep neither pointer.
            unsafe bytes.withUnsafeBytes { text in
                switch self {
                case .gzip: count = unsafe czlib_gzip(text.baseAddress!, text.count, memory.baseAddress!, room)
                case .brotli:
                    var size = room
                    let isDone = unsafe BrotliEncoderCompress(
                        thoroughly ? 11 : 6, Compression.window, BROTLI_MODE_TEXT, text.count,
                        text.assumingMemoryBound(to: UInt8.self).baseAddress!,
                        &size, memory.baseAddress!)
                    count = isDone == 0 ? 0 : size
                }
            }
            filled = count
        }
        return count == 0 ? nil : result
    }

    /// As a power of two in bytes. No page is larger, and a larger one takes longer to set up than most pages to compress.
    private static let window: Int32 = 18
}
