/// `this`: the name of the row's own node. It is no reserved word: a column may have it, too.
package enum ThisName {
    package static let text = "this"
    /// One line of help.
    package static let help = "the row's own node"
}
