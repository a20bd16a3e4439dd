import Markdown

func html(_ markdown: String, _ adjust: (inout RenderOptions) -> Void = { _ in }) -> String {
    var options = RenderOptions()
    adjust(&options)
    var buffer: [UInt8] = []
    renderHTML([UInt8](markdown.utf8), into: &buffer, options: options)
    return String(decoding: buffer, as: UTF8.self)
}
