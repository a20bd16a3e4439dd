internal import Content

extension Scene {
    /// A picture of a field, where its file is there and its size can be read.
    func place(_ picture: Picture) -> PicturePlace? {
        guard let size = pictures.size(of: picture.path) else { return nil }
        return PicturePlace(src: href(pictures.address(of: picture.path)), alt: picture.alt, width: size.width, height: size.height)
    }
}
