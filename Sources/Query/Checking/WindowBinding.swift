/// A `with` that is being checked: what its current column wants to know of the rows around, those within others first.
final class WindowBinding {
    var windows: [Window] = []
}
