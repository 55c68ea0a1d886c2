import Query
import Session

/// Errors.md: each kind of error with a program that triggers it, and the message.
enum ErrorsPage {
    static var text: String {
        var text = """
            # Errors

            \(Pages.notice)

            What is wrong with a query is said with its place and, where there is one, a way to mend it. Each kind has a
            code, the same from version to version: `docent help E202` and, in the shell, `:explain E202` tell what is told
            here. `E` is an error, `W` a warning, `N` a note on a result. Nothing is read or run of a script with an error
            of form, name or type. What shows only as it runs (a file that isn't there, a value of another kind than it
            seemed) ends it there, and what stands before it has been done. Those from E701 on are of [tours](Tours.md):
            `docent check` and `docent test` tell of them.

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
