// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors, unsafe code is marked, and an import is public only where the API shows it.
let house: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Rooms are optimised together in what is released: else a template's fields, which one room declares and another fills, are reached
/// through tables at run time. 2.7 % fewer instructions for a build.
let together: [SwiftSetting] = [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]

/// `make fuzz` sets it, for a build of its own: the rooms are instrumented, and instead of the programs and the tests there is the fuzzer.
let isFuzzing = Context.environment["RUMMELIG_FUZZ"] != nil
let instrumented: [SwiftSetting] = isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"])] : []

/// A room of the house: what it may import is what stands here.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: house + together + instrumented, plugins: plugins)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name,
        dependencies: dependencies + [.product(name: "ArgumentParser", package: "swift-argument-parser")],
        swiftSettings: house + together
    )
}

/// `exclude` names what the tests read as files from where they stand.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: house)
}

let rooms: [Target] = [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
    // libstemmer comes without a pkg-config file.
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .target(name: "CFiles"),
    .target(name: "CNet"),
    room("Text"),
    room("Work"),
    room("Markdown", ["CCmark", "Text"]),
    room("Content", ["CYaml", "Markdown", "Text", "Work"]),
    room("Templates", ["Text"]),
    room("Search", ["CStemmer", "Text", "Work"]),
    room("Site", ["CZlib", "Content", "Markdown", "Search", "Templates", "Text", "Work"]),
    room("LanguageServer", ["Content", "Text"]),
    room("Compression", ["CBrotli", "CZlib"]),
    room("Files", ["CFiles", "Text", "Work"]),
    room(
        "SiteFolder",
        [
            "Content", "Defaults", "Files", "Templates", "Text", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ]),
    room("Serve", ["CNet", "Content", "Defaults", "Files", "Markdown", "Site", "SiteFolder", "Templates", "Text", "Work"]),
    room("Defaults", plugins: ["EmbedDefaults"]),
    .executableTarget(name: "embed", swiftSettings: house),
    .plugin(name: "EmbedDefaults", capability: .buildTool(), dependencies: ["embed"]),
]

let programsAndTests: [Target] = [
    program("rummelig", ["Compression", "Content", "Files", "Markdown", "Serve", "Site", "SiteFolder", "Templates", "Text", "Work"]),
    program("opslagstjek", ["Content", "LanguageServer", "SiteFolder", "Text", "Work"]),
    tests("TextTests", ["Text"]),
    tests("MarkdownTests", ["CCmark", "Markdown", "Text"]),
    tests("ContentTests", ["Content", "Defaults", "Markdown", "SiteFolder", "Text", "Work"], exclude: ["Fixtures"]),
    tests("SiteTests", ["Content", "Defaults", "Site", "SiteFolder", "Templates", "Text"], exclude: ["Fixtures"]),
    tests("SearchTests", ["Search"], exclude: ["Fixtures"]),
    tests("TemplatesTests", ["Templates", "Text"]),
    tests("CompressionTests", ["CZlib", "Compression"]),
    tests("FilesTests", ["Files", "Text", "Work"]),
    tests("LanguageServerTests", ["Content", "Defaults", "LanguageServer", "Text"]),
    tests("ServeTests", ["Content", "Defaults", "Serve", "SiteFolder", "Text"]),
]

/// The fuzzer asks what a test asks too, so it shares the test's files.
let fuzzer: [Target] = [
    .systemLibrary(name: "CFuzzer", path: "Tests/fuzz/CFuzzer"),
    .executableTarget(
        name: "fuzz",
        dependencies: ["CFuzzer", "Content", "Defaults", "Markdown", "Templates", "Text"],
        path: "Tests",
        sources: ["fuzz/main.swift", "TemplatesTests/TemplateFuzz.swift"]
            + ["FuzzTarget", "FuzzTargetFixer", "NodeDifference"].map { "ContentTests/\($0).swift" }
            + ["MarkdownFuzz", "SafeHTML"].map { "MarkdownTests/\($0).swift" },
        swiftSettings: house,
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
    ),
]

let package = Package(
    name: "rummelig",
    platforms: [.macOS(.v26)],
    products: isFuzzing
        ? []
        : [
            .executable(name: "rummelig", targets: ["rummelig"]),
            .executable(name: "opslagstjek", targets: ["opslagstjek"]),
        ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: rooms + (isFuzzing ? fuzzer : programsAndTests),
    swiftLanguageModes: [.v6]
)
