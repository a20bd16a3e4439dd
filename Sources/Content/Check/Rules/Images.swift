internal import Markdown

extension Rule {
    static let imageMissing = Rule(
        "image-missing", .media, .error,
        .file { draft, context in
            images(of: draft).compactMap { image in
                guard let path = image.path, context.assets[path] == nil else { return nil }
                return Remark(image.place, "plain", ["path": image.name])
            }
        })

    static let imageAltMissing = Rule(
        "image-alt-missing", .media, .error,
        .file { draft, _ in
            images(of: draft).filter(\.alt.isEmpty).map { image in
                Remark(image.place, image.altKey == nil ? "text" : "plain", ["path": image.name, "key": image.altKey ?? ""])
            }
        })

    /// In bytes: more makes an employer on a train wait.
    private static let heavy = 200_000

    static let imageHeavy = Rule(
        "image-heavy", .media, .warning,
        .file { draft, context in
            images(of: draft).compactMap { image in
                guard let size = image.path.flatMap({ context.assets[$0] }), size > heavy else { return nil }
                return Remark(image.place, "plain", ["path": image.name, "size": String(size / 1000)])
            }
        })

    private struct Picture {
        let name: String
        /// From the site's root, as written where it leads out of the content folder; nil on another site.
        let path: String?
        let alt: String
        let altKey: String?
        let place: Place
    }

    private static func images(of draft: Draft) -> [Picture] {
        let fields = [("image", "image-alt"), ("logo", "logo-alt")].compactMap { key, altKey -> Picture? in
            guard draft.kind == .story || draft.kind == .employer, let node = draft.front[key], let name = node.text,
                !draft.misspelt.contains(altKey)
            else { return nil }
            let path = ImagePath.resolve(name, from: draft.path) ?? name
            return Picture(name: name, path: path, alt: draft.front.text(altKey).value ?? "", altKey: altKey, place: node.place)
        }
        // An address that no page carries has its own finding.
        let inText = draft.outline.images.filter { AddressKind(of: $0.destination) != .unsafe }.map { image in
            let isElsewhere = image.destination.hasPrefix("https://") || image.destination.hasPrefix("http://")
            let path = isElsewhere ? nil : ImagePath.resolve(image.destination, from: draft.path) ?? image.destination
            let alt = image.alternative.trimmed
            return Picture(name: image.destination, path: path, alt: alt, altKey: nil, place: draft.outline.place(of: image))
        }
        return fields + inText
    }
}

/// Where a picture's file stands.
public enum ImagePath {
    /// The path from the site's root of a picture named in a file: from the file's own folder, or from `content/` with a leading
    /// slash; nil where it leads out of the content folder.
    public static func resolve(_ name: String, from path: String) -> String? {
        var parts = name.hasPrefix("/") ? ["content"] : path.split(separator: "/").dropLast().map(String.init)
        for part in name.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard parts.count > 1 else { return nil }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
