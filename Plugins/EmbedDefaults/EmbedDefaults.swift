import Foundation
import PackagePlugin

/// Embeds the default templates, strings and vocabulary, so that both programs work in an empty folder.
@main
struct EmbedDefaults: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let folders = ["templates", "content/vocabulary"]
        let inputs = folders.flatMap { files(below: root.appending(path: $0)) }
        let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
        return [
            .buildCommand(
                displayName: "Embedding templates and vocabulary",
                executable: try context.tool(named: "embed").url,
                arguments: [root.path(percentEncoded: false), output.path(percentEncoded: false)] + folders,
                inputFiles: inputs,
                outputFiles: [output]
            )
        ]
    }

    private func files(below folder: URL) -> [URL] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (walk?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }.sorted { $0.path() < $1.path() }
    }
}
