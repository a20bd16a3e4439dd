public import Content
internal import Templates

/// The pictures that content names, with what a page must know of them.
struct Pictures: Sendable {
    private let sizes: [String: (width: Int, height: Int)]
    /// From the site's root, in order.
    let paths: [String]
    private let held: Set<String>

    /// `bytes` holds the pictures' files by path.
    init(_ bytes: [String: [UInt8]]) {
        sizes = bytes.compactMapValues(Pictures.size)
        paths = bytes.keys.sorted()
        held = Set(bytes.keys)
    }

    /// `content/stories/karen.jpg` stands at `/billeder/stories/karen.jpg`.
    func address(of path: String) -> String { "/billeder/" + path.dropFirst("content/".count) }

    /// A picture whose size can be read; the others are left out, as a page may not jump while it loads.
    func size(of path: String) -> (width: Int, height: Int)? { sizes[path] }

    func has(_ path: String) -> Bool { held.contains(path) }

    /// Width and height in pixels, from the head of a PNG, JPEG, GIF or WebP file.
    private static func size(of bytes: [UInt8]) -> (width: Int, height: Int)? {
        func big(_ at: Int) -> Int { bytes.count > at + 1 ? Int(bytes[at]) << 8 | Int(bytes[at + 1]) : 0 }
        func little(_ at: Int) -> Int { bytes.count > at + 1 ? Int(bytes[at + 1]) << 8 | Int(bytes[at]) : 0 }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), bytes.count > 24 { return (big(18), big(22)) }
        if bytes.starts(with: "GIF8".utf8), bytes.count > 10 { return (little(6), little(8)) }
        if bytes.starts(with: "RIFF".utf8), bytes.count > 30, bytes[8..<12].elementsEqual("WEBP".utf8) { return webP(bytes) }
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var at = 2
        while at + 9 < bytes.count, bytes[at] == 0xFF {
            // A frame header of JPEG; C4, C8 and CC are tables.
            if (0xC0...0xCF).contains(bytes[at + 1]), ![0xC4, 0xC8, 0xCC].contains(bytes[at + 1]) { return (big(at + 7), big(at + 5)) }
            at += 2 + big(at + 2)
        }
        return nil
    }

    private static func webP(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        switch bytes[15] {
        case UInt8(ascii: "X"):
            return (
                1 + Int(bytes[24]) + Int(bytes[25]) << 8 + Int(bytes[26]) << 16,
                1 + Int(bytes[27]) + Int(bytes[28]) << 8 + Int(bytes[29]) << 16
            )
        case UInt8(ascii: "L"):
            let bits = Int(bytes[21]) | Int(bytes[22]) << 8 | Int(bytes[23]) << 16 | Int(bytes[24]) << 24
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        default:
            return ((Int(bytes[27]) << 8 | Int(bytes[26])) & 0x3FFF, (Int(bytes[29]) << 8 | Int(bytes[28])) & 0x3FFF)
        }
    }
}

extension Catalog {
    /// The files of pictures that fields or texts name, from the site's root.
    public var picturePaths: [String] {
        let fields = stories.compactMap(\.image) + employers.compactMap(\.logo)
        let pages =
            openings.map(\.page) + stories.map(\.page) + guides.map(\.page) + pages.map(\.page) + employers.map(\.page) + events.map(\.page)
        return Set(fields.map(\.path) + pages.flatMap(\.pictures)).sorted()
    }
}

/// A picture as a template shows it.
struct PicturePlace: Sendable {
    let src: String
    let alt: String
    let width: Int
    let height: Int

    static let fields: Fields<PicturePlace> = [
        .text("src") { $0.src }, .text("alt") { $0.alt }, .text("width") { String($0.width) }, .text("height") { String($0.height) },
    ]
}

extension Scene {
    /// A picture of a field, where its file is there and its size can be read.
    func place(_ picture: Picture) -> PicturePlace? {
        guard let size = pictures.size(of: picture.path) else { return nil }
        return PicturePlace(src: href(pictures.address(of: picture.path)), alt: picture.alt, width: size.width, height: size.height)
    }
}
