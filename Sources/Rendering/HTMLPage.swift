import Values

/// What a page of HTML has around its results: it stands alone, is light or dark as its reader's system is, fits a telephone
/// and paper, and may neither run nor fetch anything, whatever a document says.
enum HTMLPage {
    /// Up to the body.
    static func head(title: String) -> String {
        var name: [UInt8] = []
        escape(title.isEmpty ? "Docent" : title, to: &name)
        return """
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(String(decoding: name, as: UTF8.self))</title>
            <style>
            \(style)</style>
            </head>
            <body>

            """
    }

    /// From the body's end.
    static let tail = "</body>\n</html>\n"

    private static let style = """
        :root { color-scheme: light dark; --line: #8884; --head: #8882; }
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; padding: 0 1rem; max-width: 80rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; }
        h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
        .c { opacity: .7; font-size: .9em; }
        .t { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        th, td { padding: .35rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
        th { background: color-mix(in srgb, Canvas, CanvasText 8%); }
        td { white-space: pre-line; overflow-wrap: break-word; min-width: 8ch; }
        .n { text-align: right; font-variant-numeric: tabular-nums; }
        .n, .d, .p { white-space: nowrap; }
        .p { font-size: .85em; }
        .p a { color: inherit; }
        tr:target { background: var(--head); }
        figure { margin: 1rem 0; }
                pre { white-space: pre-wrap; }
        @media screen and (max-width: 40rem) {
          body { margin: 1rem auto; }
          table, tbody, tr, td { display: block; }
          thead { display: none; }
          tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
          td { padding: .1rem 0; border: 0; }
          td:empty { display: none; }
          td::before { content: attr(data-c) ": "; opacity: .6; font-size: .85em; }
          .n { text-align: left; }
          .p { white-space: normal; overflow-wrap: anywhere; }
          figure { overflow-x: auto; }
          figure svg { min-width: 40rem; }
        }
        @media print {
          :root { color-scheme: light; }
          body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
          .t { overflow: visible; }
          .p { white-space: normal; }
          thead { display: table-header-group; }
          tr, figure { break-inside: avoid; }
          h2 { break-after: avoid; }
        }

        """

    /// Appends a text so that a browser shows it and does nothing else; what could hide or reorder letters is visible.
    static func escape(_ text: String, to bytes: inout [UInt8], until isStopped: @escaping () -> Bool = { false }) {
        var shown = VisibleText.ofData(text, until: isStopped)
        shown.withUTF8 { source in
            // What needs no entity is copied in runs.
            var run = 0
            var stop = StopCheck(isStopped)
            for index in source.indices {
                if stop.ends(at: index) { break }
                guard let entity = MarkupText.entity(of: source[index]) else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[run..<index]))
                bytes.append(entity)
                run = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[run...]))
        }
    }
}
