/// How a script says what it expects: for `docent help test`, and the manual.
public enum ScriptTestHelp {
    /// What stands in the help, in paragraphs.
    public static let text = """
        What a script prints (tab-separated, as off a terminal) is compared with what it should print. That is kept

          in a file beside it: outline.expected, for outline.docent, has everything that it prints;
          or in comments: lines '# => text' after a statement have the lines that it prints.

        A line '...' stands for any number of lines; blanks at the ends of lines are ignored. A script runs on the \
        documents that its line '# documents: peru.md other.md' names, in its own folder, or on those that --documents \
        names. With --update, the expected text is replaced where it differs: in the comments if there are any \
        (a bare '# =>' asks for one), else beside the script; the rest of the script stays as it is. Nothing else is \
        written: what 'save' stages would save is discarded.

          # documents: peru.md
          items | count   # => count
                          # => 27

        Exit status: 0 all is as expected, 1 something differs or nothing is expected, 2 a script has errors, 3 a file \
        can't be read.
        """
}
