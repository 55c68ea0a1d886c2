/// The program: options to calls, errors to exit statuses.
@main
struct Docent {
    static func main() {}
}
