/// How a script says what it expects: for `docent help test`, and the manual.
public enum ScriptTestHelp {
    /// What stands in the help, in paragraphs.
    public static let text = """
        What a script prints (off a terminal: tab-separated) is compared with what is expected of it, which stands

          in a file beside it: outline.expected for outline.docent has all that it prints;
          in comments: lines '# => text' after a statement have the lines that this statement prints.

        A line '...' stands for any number of lines; blanks at the ends of lines don't count. A script runs on the \
        documents of its line '# documents: peru.md other.md', from its own folder, or on those that --documents \
        names. With --update, what is expected is written anew where it differs: in the comments where there are any \
        (a bare '# =>' asks for one), else beside the script; all else in the script stays as it is. Nothing else is \
        written: what 'save' stages would save is thrown away.

          # documents: peru.md
          items | count   # => count
                          # => 27

        Exit status: 0 all is as expected, 1 something differs or nothing is expected, 2 a script is wrong, 3 a file \
        can't be read.
        """
}
