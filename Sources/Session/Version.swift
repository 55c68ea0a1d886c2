/// The program's version.
public enum Version {
    /// As `docent --version` and saved files say it.
    public static let text = "0.1.0"
}
