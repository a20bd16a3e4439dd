// embed ROOT OUTPUT FOLDER … : writes a Swift file that holds every file below the folders.
// A file becomes one string literal, which compiles in no time where an array of bytes takes minutes; each
// scalar of it stands for one byte, so that pictures fit too.
import Foundation

let arguments = CommandLine.arguments
guard arguments.count > 3 else { exit(2) }
let root = URL(filePath: arguments[1], directoryHint: .isDirectory)

/// The files below a folder, hidden ones left out.
func files(below folder: String) -> [(path: String, data: Data)] {
    let walk = FileManager.default.enumerator(atPath: root.appending(path: folder).path(percentEncoded: false))
    let found = (walk?.compactMap { $0 as? String } ?? []).filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
    return found.sorted().compactMap { path in
        // A folder has no contents.
        FileManager.default.contents(atPath: root.appending(path: folder + "/" + path).path(percentEncoded: false)).map {
            (folder + "/" + path, $0)
        }
    }
}

func literal(_ data: Data) -> String {
    var text = "\""
    for byte in data {
        switch byte {
        case 0x22: text += "\\\""
        case 0x5C: text += "\\\\"
        case 0x20...0x7E: text.unicodeScalars.append(Unicode.Scalar(byte))
        case 0x0A: text += "\\n"
        default: text += "\\u{\(String(byte, radix: 16))}"
        }
    }
    return text + "\""
}

var source =
    "/// The embedded files: path from the root, and one scalar for each byte.\nlet embedded: [(path: String, text: StaticString)] = [\n"
for file in arguments[3...].flatMap(files(below:)) {
    source += "    (\"\(file.path)\", \(literal(file.data))),\n"
}
source += "]\n"
try Data(source.utf8).write(to: URL(filePath: arguments[2]))
