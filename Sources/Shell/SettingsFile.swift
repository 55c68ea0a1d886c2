import Corpus
import Session

/// Where what `:set` sets is kept: in the XDG configuration folder.
enum SettingsFile {
    /// The settings that were kept; the usual ones where none were.
    static var kept: Settings {
        guard let folder, let text = TextFile.contents(of: folder.file(name)) else { return Settings() }
        return Settings(text: text)
    }

    /// Keeps settings; false where that can't be done.
    static func keep(_ settings: Settings, sparing reads: ReadFiles) -> Bool {
        (try? folder?.replace(name, with: settings.text, sparing: reads)) != nil
    }

    private static let name = "settings"

    /// Docent's folder in the XDG configuration folder; nil where there is no home.
    static var folder: OwnFolder? {
        // The specification has relative paths ignored.
        if let folder = Variable.text("XDG_CONFIG_HOME"), folder.utf8.first == UInt8(ascii: "/") {
            return OwnFolder(folder + "/docent")
        }
        return Variable.text("HOME").map { OwnFolder($0 + "/.config/docent") }
    }
}
