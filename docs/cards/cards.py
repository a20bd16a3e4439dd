#!/usr/bin/env python3
"""Draws the pictures that social networks show with a link: one for each sector and each kind of page.

    python3 docs/cards/cards.py [OUT]       writes OUT/NAME.svg, and templates/assets/card-NAME.png where no OUT is given

A card is a floor plan of two rooms. In the larger one stands what the page is about, drawn as the icons are: strokes in ink, one lit
field. In the smaller one is the mark, and below both the week to scale. No words: a card serves every language and every name of a site.
Needs Chromium with playwright, and Pillow for pictures of sixteen colours.
"""
import io, os, sys

# Name: what is lit, then the strokes, on 24 × 24 units.
DRAWINGS = {
    "retail": ("M4 9.5 5.5 4h13L20 9.5z", "M4 9.5 5.5 4h13L20 9.5zM5.5 9.5V20h13V9.5M9.5 20v-6h5v6M2.5 20h19"),
    "office": ("M5 4h14v9H5z", "M5 4h14v9H5zM12 13v4.5M8.5 17.5h7M2.5 20.5h19"),
    "warehouse": ("M3.5 12h8v8h-8z", "M3.5 12h8v8h-8zM12.5 12h8v8h-8zM8 4h8v8H8zM2 20h20M7.5 12v2.5M12 4v2.5M16.5 12v2.5"),
    "kitchen": ("M5 11h14v5a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4z",
                "M5 11h14v5a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM3 11h18M8.5 3.5c-1.1 1.3 1.1 2 0 3.7M12 3.5c-1.1 1.3 1.1 2 0 3.7M15.5 3.5c-1.1 1.3 1.1 2 0 3.7"),
    "cleaning": ("M3.7 15h8.6l-.9 6H4.6z", "M3 15h10M3.7 15l.9 6h6.8l.9-6M4 15a4 5 0 0 1 8 0M18.5 3v12M15.5 21c0-3.5 1-6 3-6s3 2.5 3 6z"),
    "care": ("M7 12h10v4.5H7z", "M7 12V7a3 3 0 0 1 3-3h4a3 3 0 0 1 3 3v5M7 16.5h10M7 12.2a2 2 0 1 0-3 1.7v4.6h16v-4.6a2 2 0 1 0-3-1.7V16.5M7 12.2v4.3M7 12h10M6 18.5V21M18 18.5V21"),
    "childcare": ("M8 7.5a4 4 0 1 1 8 0 4 4 0 0 1-8 0z", "M8 7.5a4 4 0 1 1 8 0 4 4 0 0 1-8 0zM3.5 12.5h7.5V20H3.5zM13.5 20l3.7-7.5L21 20zM2 20h20"),
    "education": ("M3.5 4h17v10.5h-17z", "M3.5 4h17v10.5h-17zM7 11l2.7-3.3 2.8 2.3L16.5 7M8.5 14.5 6.5 21M15.5 14.5l2 6.5M12 2.5V4"),
    "it": ("M3 4.5h18v12H3z", "M3 4.5h18v12H3zM9.5 7.7 7 10.5l2.5 2.8M14.5 7.7l2.5 2.8-2.5 2.8M8 20h8M12 16.5V20"),
    "crafts": ("M6 3.5h9V9H6z", "M6 3.5h9l3.5 2.7L15 9H6zM9 9v12h3.5V9"),
    "manufacturing": ("M15 4h5v16.5h-5z", "M3 20.5V10l6 3.5V10l6 3.5V4h5v16.5zM6.5 17h2M11 17h2"),
    "agriculture": ("M9 13.5h6V21H9z", "M4 21V10.5L7 6l5-3 5 3 3 4.5V21zM9 21v-7.5h6V21M9 13.5l6 7.5M15 13.5 9 21M12 7.5v2"),
    "gardening": ("M6.5 14.5h11l-1.5 6.5H8z", "M5.5 14.5h13M6.5 14.5 8 21h8l1.5-6.5M12 14.5V8M12 11c-4 0-6-2-6-5.5 4 0 6 2 6 5.5zM12 9c0-3.5 2-5.5 5.5-5.5 0 3.5-2 5.5-5.5 5.5z"),
    "transport": ("M2.5 6h11v10.5h-11z", "M4.5 16.5h-2V6h11v10.5H9.5M13.5 9.5h4l4 3.5v3.5H20M14.5 16.5h-1M4.5 17a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M15 17a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0"),
    "hospitality": ("M10 11h8a3 3 0 0 1 3 3v2H10z", "M3 5v15.5M3 16h18v4.5M21 16v-2a3 3 0 0 0-3-3h-8v5M4.8 13a1.7 1.7 0 1 0 3.4 0 1.7 1.7 0 1 0-3.4 0"),
    "culture": ("M10 10h4v8h-4z", "M3 9.5 12 4l9 5.5zM5.5 9.5V18M10 9.5V18M14 9.5V18M18.5 9.5V18M4 18h16M2.5 21h19"),
    "library": ("M4 4.5h5v16H4z", "M4 4.5h5v16H4zM9 7.5h4v13M14.3 7.8l3.8-1 3.4 12.8-3.8 1zM2.5 20.5h12M4 8h5"),
    "association": ("M4.5 13h15v3h-15z", "M4.5 13h15v3h-15zM7 16v5M17 16v5M4.5 7.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M14.5 7.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0"),
    "animals": ("M12 12c3 0 5.5 2.8 5.5 5.5S15.5 21 12 21s-5.5-.8-5.5-3.5S9 12 12 12z",
                "M12 12c3 0 5.5 2.8 5.5 5.5S15.5 21 12 21s-5.5-.8-5.5-3.5S9 12 12 12zM3 11a1.9 2.2 0 1 0 3.8 0 1.9 2.2 0 1 0-3.8 0M7.3 6a1.9 2.2 0 1 0 3.8 0 1.9 2.2 0 1 0-3.8 0M12.9 6a1.9 2.2 0 1 0 3.8 0 1.9 2.2 0 1 0-3.8 0M17.2 11a1.9 2.2 0 1 0 3.8 0 1.9 2.2 0 1 0-3.8 0"),
    "recycling": ("M8.5 12a3.5 3.5 0 1 1 7 0 3.5 3.5 0 0 1-7 0z", "M4.5 11a7.5 7.5 0 0 1 13.3-3.7M19.5 13A7.5 7.5 0 0 1 6.2 16.7M18.3 3v4.5h-4.5M5.7 21v-4.5h4.5"),
    "communication": ("M4 4h12v17H4z", "M14 4H4v17h12v-5M7.5 8.5h5M7.5 12h2.5M10.5 16.5l1-3.5 7.5-7.5 2.5 2.5L14 15.5z"),
    "accounting": ("M8 5.5h8V9H8z", "M5 2.5h14v19H5zM8 5.5h8V9H8zM8.5 13h.1M12 13h.1M15.5 13h.1M8.5 17h.1M12 17h.1M15.5 17h.1"),
    "law": ("M2.5 13h7a3.5 3.5 0 0 1-7 0z", "M12 3v18M7.5 21h9M4 6h16M6 6 2.5 13h7zM18 6l-3.5 7h7zM2.5 13a3.5 3.5 0 0 0 7 0M14.5 13a3.5 3.5 0 0 0 7 0"),
    "laboratory": ("M7.7 14.5h8.6l3.2 6h-15z", "M9 3h6M10.5 3v6L4.5 20.5h15L13.5 9V3M7.7 14.5h8.6"),
    "property": ("M10 14h4v7h-4z", "M3 11.5 12 4l9 7.5M5.5 9.5V21h13V9.5M10 21v-7h4v7"),
    # Kinds of page.
    "guide": ("M3 5c3-1 6-.5 9 1.5V20c-3-2-6-2.5-9-1.5z", "M12 6.5C9 4.5 6 4 3 5v13.5c3-1 6-.5 9 1.5 3-2 6-2.5 9-1.5V5c-3-1-6-.5-9 1.5zM12 6.5V20"),
    "story": ("M3 4h18v12h-8l-5 4.5V16H3z", "M3 4h18v12h-8l-5 4.5V16H3zM7.5 7l3 3-3 3M13 7l3 3-3 3"),
    "figures": ("M4 13h4v7H4zM10 8h4v12h-4z", "M4 13h4v7H4zM10 8h4v12h-4zM16 4h4v16h-4zM2.5 20h19"),
    "event": ("M4 10h16v4H4z", "M4 5h16v16H4zM4 10h16M8 2.5v4M16 2.5v4M8 17.5h.1M12 17.5h.1"),
    "place": ("M9 9.5a3 3 0 1 1 6 0 3 3 0 0 1-6 0z", "M12 21.5s7-6.3 7-12a7 7 0 0 0-14 0c0 5.7 7 12 7 12zM9 9.5a3 3 0 1 1 6 0 3 3 0 0 1-6 0z"),
}

CARD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630">
<path fill="#F1F4EF" d="M0 0h1200v630H0z"/><path fill="#FFFFFF" d="M80 70h1040v340H80z"/>
<path fill="none" stroke="#17292B" stroke-width="12" d="M80 70h1040v340H80zM760 70v110M760 300v110"/>
<g transform="translate(270 90) scale(12.5)"><path fill="#FFCB47" d="{lit}"/><path fill="none" stroke="#17292B" stroke-width="1.25" stroke-linecap="round" stroke-linejoin="round" d="{strokes}"/></g>
<g transform="translate(844 144) scale(4)"><path fill="#FFCB47" d="M21.5 47V28.5A18.5 18.5 0 0 1 40 47z"/><path fill="none" stroke="#17292B" stroke-width="5" d="M19 44.5H5.5v-39h37V47M19 47V28.5"/></g>
<path fill="#FFFFFF" d="M80 470h1040v90H80z"/><path fill="#FFCB47" d="M80 470h281v90H80z"/><path fill="#FFEDC1" d="M361 470h84v90h-84z"/>
<path fill="none" stroke="#687977" stroke-width="3" d="M288 532v28M496 532v28M704 532v28M912 532v28"/>
<path fill="none" stroke="#17292B" stroke-width="6" d="M361 470v90"/><path fill="none" stroke="#17292B" stroke-width="6" stroke-dasharray="9 9" d="M445 470v90"/>
<path fill="none" stroke="#17292B" stroke-width="8" d="M80 470h1040v90H80z"/>
</svg>
"""


def main():
    cards = {name: CARD.format(lit=lit, strokes=strokes) for name, (lit, strokes) in DRAWINGS.items()}
    if len(sys.argv) > 1:
        os.makedirs(sys.argv[1], exist_ok=True)
        for name, card in cards.items():
            with open(os.path.join(sys.argv[1], name + ".svg"), "w", encoding="utf-8") as out:
                out.write(card)
        return
    from PIL import Image
    from playwright.sync_api import sync_playwright

    # The five colours of the drawing and the steps between those that meet.
    ground, paper, ink, light, pale, edge = (0xF1, 0xF4, 0xEF), (255, 255, 255), (0x17, 0x29, 0x2B), (0xFF, 0xCB, 0x47), (0xFF, 0xED, 0xC1), (0x68, 0x79, 0x77)
    def between(one, other, *parts):
        return [tuple(round(a + (b - a) * part) for a, b in zip(one, other)) for part in parts]
    colours = [ground, paper, ink, light, pale, edge, *between(ink, paper, .25, .5, .75), *between(ink, light, .33, .67), *between(ink, ground, .4, .7),
               *between(light, paper, .5), *between(pale, ink, .5), *between(edge, paper, .5)]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in colours for part in colour])
    assets = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "templates", "assets")
    total = 0
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        for name, card in cards.items():
            page.set_content(f"<style>body{{margin:0}}svg{{display:block}}</style>{card}")
            picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(palette=palette, dither=Image.Dither.NONE)
            file = os.path.join(assets, f"card-{name}.png")
            picture.save(file, optimize=True, bits=4)
            total += os.path.getsize(file)
        browser.close()
    print(f"{len(cards)} cards, {total} bytes")


main()
