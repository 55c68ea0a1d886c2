import Query
import Session

/// Errors.md: each kind of error with a program that triggers it, and the message.
enum ErrorsPage {
    static var text: String {
        var text = """
            # Errors

            \(Pages.notice)

            An error message says what is wrong with a query, where, and, if there is a way, how to mend it. Each kind of
            error has a code, which stays the same from version to version: `docent help E202` and, in the shell, `:explain
            E202` show what is here. `E` is an error, `W` a warning, `N` a note on a result. If a script has an error of
            syntax, name or type, no document is read and nothing runs. An error that shows only at run time (a file that
            isn't there, a value of another kind than expected) ends the script there; what comes before it has been done.
            Those from E701 on are about [tours](Tours.md); `docent check` and `docent test` report them.

            | code | meaning |
            | --- | --- |

            """
        let all = FaultDefinition.all + ErrorGuide.tours
        for fault in all {
            text += "| [\(fault.code)](#\(fault.code.lowercased())) | \(fault.meaning.replacing("|", with: "\\|")) |\n"
        }
        for fault in FaultDefinition.all { text += section(fault, "```docent\n\(fault.program)\n```") }
        for fault in ErrorGuide.tours { text += section(fault, "````markdown\n\(fault.excerpt)````") }
        return text
    }

    private static func section(_ fault: FaultDefinition, _ example: String) -> String {
        """

        ## \(fault.code)

        \(sentence(fault.meaning))\(fault.advice.isEmpty ? "" : " " + fault.advice)

        \(example)

        """
    }
}
