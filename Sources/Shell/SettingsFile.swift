import Glibc
import Session

/// Where what `:set` sets is kept: in the XDG configuration folder.
enum SettingsFile {
    /// The settings that were kept; the usual ones where none were.
    static var kept: Settings {
        guard let path, let text = TextFile.contents(of: path) else { return Settings() }
        return Settings(text: text)
    }

    /// Keeps settings; false where that can't be done.
    static func keep(_ settings: Settings) -> Bool {
        guard let folder, let path else { return false }
        return TextFile.makeFolder(folder) && TextFile.replace(path, with: settings.text)
    }

    private static var path: String? { folder.map { $0 + "/settings" } }

    private static var folder: String? {
        // The specification has relative paths ignored.
        if let folder = Variable.text("XDG_CONFIG_HOME"), folder.first == "/" { return folder + "/docent" }
        return Variable.text("HOME").map { $0 + "/.config/docent" }
    }
}
