/// How the Latin letters of U+00C0–U+024F and U+1E00–U+1EFF are spelt in a–z.
///
/// Two bytes a letter, sixteen letters a row, a blank where there is a single letter; two blanks mean that the
/// character is kept as it stands. From the decompositions of Unicode 14, but for æ, ø, å and their like, which
/// Danes and Norwegians spell with two letters.
enum LatinLetters {
    /// The two bytes for a scalar, or nil when it lies outside the table or stands for no letter.
    static func spelling(of scalar: UInt32) -> (UInt8, UInt8)? {
        let row: Int
        switch scalar {
        case 0x00C0...0x024F: row = Int(scalar) - 0x00C0
        case 0x1E00...0x1EFF: row = Int(scalar) - 0x1E00 + (0x0250 - 0x00C0)
        default: return nil
        }
        let first = spellings[2 * row]
        return first == blank ? nil : (first, spellings[2 * row + 1])
    }

    static let blank = UInt8(ascii: " ")

    private static let spellings = [UInt8](rows.joined().utf8)

    private static let rows = [
        "a a a a a aaaec e e e e i i i i ",  // U+00C0
        "d n o o o o o   oeu u u u y thss",  // U+00D0
        "a a a a a aaaec e e e e i i i i ",  // U+00E0
        "d n o o o o o   oeu u u u y thy ",  // U+00F0
        "a a a a a a c c c c c c c c d d ",  // U+0100
        "d d e e e e e e e e e e g g g g ",  // U+0110
        "g g g g h h h h i i i i i i i i ",  // U+0120
        "i i ijijj j k k k l l l l l l l ",  // U+0130
        "l l l n n n n n n n ngngo o o o ",  // U+0140
        "o o oeoer r r r r r s s s s s s ",  // U+0150
        "s s t t t t t t u u u u u u u u ",  // U+0160
        "u u u u w w y y y z z z z z z s ",  // U+0170
        "b b b b       c c   d d d   e   ",  // U+0180
        "  f f g   hv  i k k l     n n o ",  // U+0190
        "o o oioip p           t t t t u ",  // U+01A0
        "u   v y y z z                 w ",  // U+01B0
        "        dzdzdzljljljnjnjnja a i ",  // U+01C0
        "i o o u u u u u u u u u u e a a ",  // U+01D0
        "a a aeaeg g g g k k o o o o     ",  // U+01E0
        "j dzdzdzg g hvw n n aaaaaeaeoeoe",  // U+01F0
        "a a a a e e e e i i i i o o o o ",  // U+0200
        "r r r r u u u u s s t t ghghh h ",  // U+0210
        "n d     z z a a e e o o o o o o ",  // U+0220
        "o o y y l n t j dbqpa c c l t s ",  // U+0230
        "z     b     e e j j   q r r y y ",  // U+0240
        "a a b b b b b b c c d d d d d d ",  // U+1E00
        "d d d d e e e e e e e e e e f f ",  // U+1E10
        "g g h h h h h h h h h h i i i i ",  // U+1E20
        "k k k k k k l l l l l l l l m m ",  // U+1E30
        "m m m m n n n n n n n n o o o o ",  // U+1E40
        "o o o o p p p p r r r r r r r r ",  // U+1E50
        "s s s s s s s s s s t t t t t t ",  // U+1E60
        "t t u u u u u u u u u u v v v v ",  // U+1E70
        "w w w w w w w w w w x x x x y y ",  // U+1E80
        "z z z z z z h t w y a s     ss  ",  // U+1E90
        "a a a a a a a a a a a a a a a a ",  // U+1EA0
        "a a a a a a a a e e e e e e e e ",  // U+1EB0
        "e e e e e e e e i i i i o o o o ",  // U+1EC0
        "o o o o o o o o o o o o o o o o ",  // U+1ED0
        "o o o o u u u u u u u u u u u u ",  // U+1EE0
        "u u y y y y y y y y         y y ",  // U+1EF0
    ]
}

/// How a Latin letter outside ASCII is spelt in a–z: one byte and a blank, or two bytes; nil where it is no such letter.
public func latinSpelling(of scalar: UInt32) -> (UInt8, UInt8)? { LatinLetters.spelling(of: scalar) }
