import Documents
import Testing

/// What is a head, what is a label, and what is neither.
struct HeadTests {
    private static func heads(_ source: String) -> [String] {
        Sample(source).values(.sections, "heading").filter { $0 != "-" }
    }

    /// The headings of a document that marks its heads with `#`, besides those.
    private static func marked(_ source: String) -> [String] {
        heads("# Boats\n\n## Oars\n\nTwo.\n\n\(source)\n\n## Sails\n\nOne.").filter {
            !["Boats", "Oars", "Sails"].contains($0)
        }
    }

    @Test(arguments: [
        ("**Care of wood**\n\nOil it.", ["Care of wood"]), ("**Tools:**\n\n- rope", ["Tools"]),
        ("**Care**  \nOil it.", ["Care"]), ("**`oil()` and wax**\n\nBoth.", ["oil() and wax"]),
        ("**步骤：**\n\n先上油。", ["步骤"]), ("步骤如下：\n\n**1.上油**\n\n先上油。", ["1.上油"]),
        ("**Oil it twice.**\n\nSo.", []), ("**Is it dry?**\n\nSo.", []), ("**Oil it now!**\n\nSo.", []),
        ("**不要用水。**\n\nSo.", []), ("**Oil it twice**.\n\nSo.", []), ("**(Oil it twice.)**\n\nSo.", []),
        ("**Oil it now!** 🎉\n\nSo.", []),
        ("**\(String(repeating: "a", count: 81))**\n\nb", []), ("**You will need:**\n\n- oil", []),
        ("**The following tools:**\n\n- rope", []), ("**Oil.** Use it.", []), ("**Oil**: Use it.", []),
        ("THE OLD OIL: Use it.", []), ("**Oil**\nit goes on.", []), ("**[Read on](b.md)**\n\na", []),
        ("👉 [**Read on**](b.md)\n\na", []), ("**[Oil](b.md)** | **[Wax](c.md)**\n\na", []),
        ("**... and wax**\n\na", []), ("**wax it**\n\na", ["wax it"]),
        ("MR. ORNE: Oars?\n\n**we agree to wax**\n\nMR. BELL: Yes.", []), ("**b)**\n\na", []), ("**4.1.**\n\na", []),
        ("**(ii)**\n\na", []), ("**1998**\n\na", ["1998"]),
        (
            "**Bo 1:02**\n\na\n\n**Ada 2:10**\n\nb\n\n**Bo 3:30**\n\nc\n\n**Ada 4:00**\n\nd\n\n**Bo 5:00**\n\ne\n\n**Ada 1:02:09**\n\nf",
            []
        ),
        ("**Crew** -\n\na", []), ("**Crew -**\n\na", ["Crew -"]),
        ("**This table shows the tolls by season:**\n\n- a", []), ("**This season:**\n\n- a", ["This season"]),
        ("**To see the tolls:**\n\n1. a", []),
        ("**In the table above, you can see that:**\n\n- a", []), ("**Nimm das Ruder, wenn:**\n\n- a", []),
        ("**Bo:** 👍\n\na", []), ("**Tolls** ⚓\n\na", ["Tolls ⚓"]), ("**See also [the rules](b.md)**\n\na", []),
        ("**长度：两米**\n\n**颜色：红**\n\na", []), ("**Lock:**\n\n![Lock](a.png)", []),
        ("**Lock**  \n![Lock](a.png)", []), ("**Lock**\n\n![The gate](a.png)", ["Lock"]),
        ("**Lock:**\n\nThe ![lock](a.png) is open.", ["Lock"]),
        ("**Lock**\n\n![Lock](a.png)\n\nIt has two gates.", ["Lock"]), ("**Tolls:***\n\na", ["Tolls:*"]),
        ("**Since 2.1**\n{: .label .label-blue }\n\na", []), ("**Lock:**\n\n![The gate](a.png)", []),
        ("**As a guest I want:**\n\n- a", []), ("**What we want:**\n\n- a", ["What we want"]),
        ("**Here are the tolls:**\n\n- a", []), ("**À bord de :**\n\n- a", []),
        ("The log is named:\n\n**YEAR_boat.txt**\n\na", []), ("The log.\n\n**log.txt**\n\na", ["log.txt"]),
        ("**（1）帆，桨**\n\na\n\n**（2）油。**\n\nb", ["（1）帆，桨", "（2）油。"]),
        ("**Sealed in spring**  \nby the clerk", []), ("**Oil**  \nlinseed", ["Oil"]),
        ("**See all boats: [here](b.md)**\n\na", []), ("Run:\n\n**`oil`**\n\na", []), ("**`oil`**\n\na", ["oil"]),
        ("**1. Oil the hull.**\n\na\n\n**2. Wax the oars.**\n\nb", ["1. Oil the hull.", "2. Wax the oars."]),
        ("**1. Oil the hull.**\n\n**2. Wax the oars.**\n\n**3. Row.**", []),
        ("**The [oil](b.md)**\n\na", ["The oil"]),
        ("**Work**\n\n**1. Oil the hull and**\n\n**2. Wax the oars.**\n\na", ["Work"]),
        ("**Moss & Lind, Inc.**\n\n- a", ["Moss & Lind, Inc."]),
        ("**In the bay of Co.**\n\n- a", ["In the bay of Co."]),
        // A line that goes on after a soft break is none.
        ("**Care of oars**\nOil them twice a year, and dry them well.", []),
        ("**Inc.**\n\n- a", []), ("**[name of the boat]**\n\na", []), ("**[old] oars**\n\na", ["[old] oars"]),
        ("**Passed: 6–0**\n\na", []), ("**Passed:  5–1 (one away)**\n\na", []), ("**Day 2: 1984**\n\na", []),
        ("**Map (1:500 000)**\n\na", ["Map (1:500 000)"]), ("**Sealed in spring**\n\nby the clerk", []),
        ("**Sealed in spring**\n\nBy the clerk", ["Sealed in spring"]),
        (
            "**Load:** a\n\n**Boat:** b\n\n**Sky:**\n\nThe boats may not have all that they need.",
            ["Sky"]
        ),
    ])
    func boldBesideMarkedHeads(_ source: String, _ expected: [String]) {
        #expect(HeadTests.marked(source) == expected)
    }

    @Test(arguments: [
        ("# A\n\n**B.** c\n\n## D\n\ne", ["A", "B", "D"]), ("# A\n\n**B.** c", ["A", "B"]),
        ("# A\n\n**B.** c\n\n# D\n\ne", ["A", "D"]), ("A\n=\n\n**B.** c\n\nD\n-\n\ne\n\nF\n-\n\ng", ["A", "D", "F"]),
        ("<h2>A</h2>\n\n**B.** c\n\n<h2>D</h2>\n\ne", ["A", "D"]),
        // Whose headings are sentences takes sentences for heads.
        ("# A is.\n\n**B is.** c\n\n# D is.\n\ne", ["A is.", "B is", "D is."]),
        ("# `a.`\n\n**B.** c\n\n# `d.`\n\n**E.** f\n\n# G\n\nh", ["a.", "d.", "G"]),
        ("> # A\n\n> # B\n\n**C.** d", ["C"]), ("**A.** b\n\n\\###", ["A"]),
    ])
    func whatShowsThatHeadsAreMarked(_ source: String, _ expected: [String]) {
        #expect(HeadTests.heads(source) == expected)
    }

    @Test(arguments: [
        "**EDITOR’S NOTE**  \nOil it.", "**Note:** Oil it.", "**Warning**: Oil it.", "**Pro tip:** Oil it.",
        "**NOTE 2:** Oil it.",
        "**Hinweis:** Oil it.",
        "**重要：**", "**Note: the old rule**\n\na", "**Important:**\n\n- a", "**Example**\n\n- a",
        "**Table 1.** Tolls by season", "**Fig. 2a:** Tolls",
        "**Figure 3: Tolls**", "**表1** 通行料", "**Answer:**\n\nTwo.", "**Quick tips:**\n\n- a", "**To-Do**\n\n- a",
        "**Par exemple :**\n\na",
        "**Like this:**\n\na", "**Ответ:** Два.",
        "**Mate:**\n\n**Boat:**\n\n**Year:** (of its launch)\n\n**Gear:**", "**type:** `string`",
        "**type:** `string`, `text`",
    ])
    func remarksCaptionsAndFieldsAreNoHeads(_ source: String) { #expect(HeadTests.heads(source) == []) }

    @Test(arguments: [
        "**Please read the rules of the basin first**\n\na", "**After the talk the master will**\n\n1. a",
        "**No fire is lit here. All boats are wood**\n\na", "**NO FIRE IS LIT HERE**\n\na",
        "**Editor: Mara Lund**\n\na", "**By Mara Lund, Bo Moor and Ann de Wit**\n\na", "|--| |**Oil**  \n(and wax)|",
        "**Date: 4 May**\n\n**Topic: Oars**\n\na", "**Crew: Bo**\n\n**Boat: Alba**\n\na",
        "**The rules of the basin protect its boats**:\n\n- a",
        "**Mate:** Bo\n\n**Boat:** Alba\n\n**Edition:**\n\n**Year:** 5",
        "**Table: Tolls by season**\n\n| a |\n| - |\n| b |", "**Diagram – The lock**\n\n![Lock](a.png)",
        "**船闸示意图：**\n\n![](a.png)", "**油分为以下几种：**\n\n- a", "**If you are a guest of this basin, keep rowing :)**\n\na",
        "**注意事项：**\n\n- a",
        "**Present:**\n\n### Oars\n\na",
        "**Who rows?**\n\n**Who steers?**\n\n**Who bails?**\n\na",
        "**Wood:**\n\nash\n\n**Wood:**\n\nelm\n\n**Wood:**\n\nOak from the old yard, which dries in two years.",
        "**Mate:** Bo\n\n**Boat:** Alba\n\n**Sky:**\n\nFoggy.", "**Mate:** Bo\n\n**Scribe:**\n\n**Boat:** Alba",
    ])
    func noticesAndFields(_ source: String) { #expect(HeadTests.marked(source) == []) }

    @Test(arguments: [
        ("**Who will**\n\na", ["Who will"]),
        ("**Phase 1: Oars**\n\na\n\n**Phase 2: Sails**\n\nb", ["Phase 1: Oars", "Phase 2: Sails"]),
        ("**Dr. Moor and St. Ives**\n\na", ["Dr. Moor and St. Ives"]), ("**OIL AND WAX**\n\na", ["OIL AND WAX"]),
        (
            "**Oils for the hull and the oars:**\n\n- a\n\n**Waxes:**\n\n- b",
            ["Oils for the hull and the oars", "Waxes"]
        ),
        ("**How to oil the hull of a boat:**\n\n- a", ["How to oil the hull of a boat"]),
        ("**Mate:** Bo\n\n**Boat:** Alba\n\n**Gear:**\n\n- rope", ["Gear"]),
        ("**Part one**\n\n**Oil**\n\na", ["Part one", "Oil"]), ("**Part one**\n\n### Oil\n\na", ["Part one", "Oil"]),
        ("**Who rows?**\n\nBo.\n\n**Who steers?**\n\nMara.", ["Who rows?", "Who steers?"]),
        ("**Who rows?**  \nBo.\n\n**Who steers?**\n\n- Mara", ["Who rows?", "Who steers?"]),
        ("**Table manners: a guide**\n\na", ["Table manners: a guide"]), ("**Table: tolls**\n\na", ["Table: tolls"]),
        ("**Mate:**\n\n**Boat:**\n\n**Gear:**\n\n- rope", ["Gear"]),
        ("**Aims:**\n\nDry feet.\n\n**Aims:**\n\nNo rain.\n\n**Aims:**\n\nWind.", ["Aims", "Aims", "Aims"]),
        ("**Wax**\n\n***\n\na", ["Wax"]), ("**By sea and by land**\n\na", ["By sea and by land"]),
    ])
    func whatOnlyLooksLikeNoticesAndFields(_ source: String, _ expected: [String]) {
        #expect(HeadTests.marked(source) == expected)
    }

    @Test func whatHasNothingUnderItIsNoHead() {
        #expect(
            HeadTests.heads("# A\n\n## B\n\na\n\n**Sign here**\n\n## C\n\nb\n\n**Mara Lund**\n\n**Clerk**") == [
                "A", "B", "C",
            ])
        #expect(HeadTests.heads("# A\n\na\n\n**Bo**") == ["A"])
        // A subtitle.
        #expect(HeadTests.heads("# A\n\n**(of the old sort)**\n\n## B\n\na") == ["A", "B"])
        #expect(HeadTests.heads("# A\n\n**B**\n\na\n\n## C\n\nb") == ["A", "B", "C"])
        #expect(HeadTests.heads("# A\n\n**Crew**\n\n- Bo\n\n**Guests**\n\n# B\n\na") == ["A", "Crew", "Guests", "B"])
        #expect(
            HeadTests.heads("# A\n\n**Map**\n\n![East](a.png)\n\n**Plan**\n![West](b.png)\n\n# B\n\na") == [
                "A", "Map", "Plan", "B",
            ])
        // Nor is what tells its reader something below a title.
        let long = "**Before you begin, look at the rope and the oars and at all that lies in the boat of yours**"
        #expect(HeadTests.heads("# A\n\n\(long)\n\na") == ["A"])
    }

    @Test(arguments: [
        ("**Speaker:** Mara Lund", []), ("**Video**: https://a.b/c", []),
        ("**Mate:** Bo  \n**Boat:** Alba and what is more of it than one line can hold.", []),
        ("**Present:** Mara Lund, who took the minutes as she has for all of the last three years, and Bo.", []),
        (
            "**Crew:** Mara Lund, Bo Moor (mate), Ann de Wit, Ole, Pia Thorsen (cook), Jo Green, Ray Carver, Ida Falk",
            []
        ),
        (
            "**Mate:** Bo\n\n**Load:** All that the three boats of the basin can carry in one night without a light.\n\n**Boat:** Alba",
            []
        ),
        ("**Aim:** We keep the basin dry.", ["Aim"]), ("**ORNE COUNTY:** No rain", ["ORNE COUNTY"]),
        ("**Boat:** Alba\n**Mate:** Bo Moor of the old yard behind the lock\n**Berth:** 12, by the third bridge", []),
        ("**depth:** How deep a boat goes in water. It has no unit.", []), ("**Aim.** Dry feet", ["Aim"]),
        ("**Rules of this basin**. It is open.", ["Rules of this basin"]),
        ("**These are the rules.** It is open.", []), ("**Anyone can row** — there are no fees.", []),
        ("**Oil** — it keeps wood dry.", []), ("**Oil** — It keeps wood dry.", ["Oil"]),
        // As most of them go on with a small letter, none is a head.
        ("**Oil** — keeps dry.\n\n**Wax** — or tallow.\n\n**Tar** — Norse, mostly.", []),
    ])
    func runInsAndFieldsOfOtherDocuments(_ source: String, _ expected: [String]) {
        #expect(HeadTests.heads("# Talks\n\n" + source) == ["Talks"] + expected)
        // Where there are no headings at all, it may be all that there is.
        #expect(source.hasPrefix("**") == !HeadTests.heads(source).isEmpty)
    }

    @Test(arguments: [("**$5**–**$7** a day", []), ("**5 kg**–7 kg of it", []), ("**Rent**—from May", ["Rent"])])
    func aRangeInBoldIsNoHead(_ source: String, _ expected: [String]) { #expect(HeadTests.heads(source) == expected) }

    @Test(arguments: [
        ("**Age:** 71", []), ("**Score:** 3–1 (of 5)", []), ("**Aim:** dry feet", ["Aim"]),
        ("**Mate:** Bo Moor\n\n**Boat:** Alba", []), ("**DATE:** 4 May\n\n**PLACE:** the old lock", []),
        ("**FOR BOATS:** Alba\n\n**FOR CREWS:** Bo", ["FOR BOATS", "FOR CREWS"]),
        ("**Aim:** We row.\n\n**Means:** We have oars.", ["Aim", "Means"]),
        ("**Mate:** Bo\n\nHe rows.\n\n**Boat:** Alba", ["Mate", "Boat"]),
        ("**Move:** Oil it.\n\na\n\n**Move:** Wax it.\n\nb\n\n**Move:** Row it.\n\n**Aim.** Dry feet.", ["Aim"]),
        ("**You should read all of the rules before you row.**\n\na\n\n**Oars**\n\nb", ["Oars"]),
        ("**Oars should be dry.**\n\na", ["Oars should be dry."]),
        (
            "a\n\n**You should read all of the rules before you row.**\n\nb",
            ["You should read all of the rules before you row."]
        ),
        ("**Important notice: the lock is closed**\n\na", []),
        ("BOAT 324: Alba of the old yard", []), ("5-AUG 07:28 OLD LOCK", []),
        ("OLD BOATS OF 1984: Alba", ["OLD BOATS OF 1984"]),
        ("BOAT = \"OLD BOAT:\" NAME", []),
    ])
    func fieldsWithoutHeadings(_ source: String, _ expected: [String]) { #expect(HeadTests.heads(source) == expected) }

    @Test(arguments: [
        ("**— Ada Lind, ferryman**\n\nb", []), ("**– Ada Lind:** b", []), ("**— Part two —**\n\nb", ["— Part two —"]),
        ("**ORNE, Norland –** The ferry is here.", []), ("**LUNE QUAY, Norland** — The ferry is here.", []),
        ("**Orne, Norland** — The ferry is here.", ["Orne, Norland"]),
        ("**TOLLS, FEES** – They are low.", []),
    ])
    func quotedPeopleAndDatelines(_ source: String, _ expected: [String]) {
        #expect(HeadTests.heads("a\n\n" + source) == expected)
    }

    @Test func scriptsWithoutCapitalsHaveNone() {
        let levels = Sample("# A\n\n**帆**\n\na\n\n**NA を塗る**\n\nb").values(.sections, "level")
        #expect(levels == ["1", "2", "2"])
    }

    @Test(arguments: [
        "Section 15.2 does not apply.", "Section 7., paragraph 2:", "Section C. It is.", "Section IV says so.",
    ])
    func aPartOfASectionIsNoHead(_ source: String) { #expect(HeadTests.heads("a\n\n" + source) == []) }

    @Test func namesThatComeBackAreNoHeads() {
        let names = (0..<8).map { "**\($0 % 2 == 0 ? "Mia" : "Tom")**\n\n- It is \($0)." }.joined(separator: "\n\n")
        #expect(HeadTests.marked(names) == [])
        let counted = (0..<8).map { "**\($0 % 2 == 0 ? "a. Boats" : "b. Oars")**\n\n- It is \($0)." }.joined(
            separator: "\n\n")
        #expect(HeadTests.marked(counted).count == 8)
        // Under headings of their own they are parts of those.
        let parts = (0..<4).map { "## \($0)\n\n**Good**\n\na\n\n**Bad**\n\nb" }.joined(separator: "\n\n")
        #expect(HeadTests.heads(parts).filter { $0 == "Good" || $0 == "Bad" }.count == 8)
    }

    @Test(arguments: [
        ("# A\n\n**We thank all who were there!** b", ["A"]), ("# A\n\n**Thanks!** b", ["A", "Thanks"]),
        ("**We thank all who were there!** b", ["We thank all who were there"]),
        ("# A\n\n**This list can be used to:**\n\n- b", ["A"]),
        ("# A\n\n**Remember to oil the hull of each boat in May.**\n\nb", ["A"]),
        ("# A\n\n**Of oil, wax and all else that keeps boats dry.** b", ["A"]),
        ("# A\n\n**船を水から上げたら、必ずその日のうちに真水で洗い、日陰でよく乾かすこと。**\n\nb", ["A"]),
        ("# A\n\n**油を塗る。そして**\n\nb", ["A"]), ("# A\n\n**油を塗る。**\n\nb", ["A", "油を塗る。"]),
    ])
    func sentencesBelowATitle(_ source: String, _ expected: [String]) { #expect(HeadTests.heads(source) == expected) }

    @Test(arguments: [
        ("**Notes on oil**\n\na", "Notes on oil"), ("**Tables.** Two are there.", "Tables"),
        ("**Figures of speech**\n\na", "Figures of speech"), ("**Use of `oil`:** It is `wax` and more.", "Use of oil"),
    ])
    func whatOnlyLooksLikeThem(_ source: String, _ heading: String) { #expect(HeadTests.heads(source) == [heading]) }

    @Test(arguments: [
        ("**Oil.** Use it.", "Oil"), ("**Oil**: Use it.", "Oil"), ("<u>Oil</u> – Use it.", "Oil"),
        ("**Note:** Use it.", "Note"),
        ("**Oil: a history.** Use it.", "Oil: a history"), ("**Oil** is used.", "-"), ("(a) Use it.", "(a)"),
    ])
    func labelsOfParagraphs(_ source: String, _ label: String) {
        let sample = Sample("# A\n\n## B\n\n\(source)\n\n## C\n\nd")
        #expect(sample.values(.paragraphs, "label").first == label)
        #expect(sample.count(.sentences) == 5)
    }

    @Test(arguments: [
        ("Sec. 2. Policy. It is", "Sec. 2. Policy"), ("Sec. 2. Policy.", "Sec. 2. Policy"),
        ("Sec. 2. Keeping U.S. Boats Afloat. It is", "Sec. 2. Keeping U.S. Boats Afloat"),
        ("Sec. 2. Boats from Beyond the Bar. It is", "Sec. 2. Boats from Beyond the Bar"),
        ("Sec. 2. Duties of the board. It meets", "Sec. 2. Duties of the board"),
        ("**Sec. 2. Who pays the toll.** It is", "Sec. 2. Who pays the toll"),
        ("Sec. 2. <u>Who pays it</u>. It is", "Sec. 2. Who pays it"),
        ("Sec. 2. The board shall meet. It is", "Sec. 2"), ("Sec. 2. (a) It is.", "Sec. 2"),
        ("Sec. 2. The board of harbours meets twice", "Sec. 2"),
        ("Section IV. Duties. It is", "Section IV. Duties"), ("Sec. X. (a) It is.", "Sec. X"),
        ("SEC. 2. DUTIES. It is", "SEC. 2. DUTIES"), ("SECTION 4. SHORT TITLE.", "SECTION 4. SHORT TITLE"),
        ("**SEC. 2. WHO PAYS.** It is", "SEC. 2. WHO PAYS"), ("SEC. 12. (1) It is.", "SEC. 12"),
        (
            "Section 4. \(Array(repeating: "Boats", count: 30).joined(separator: " ")). It is",
            "Section 4. \(Array(repeating: "Boats", count: 30).joined(separator: " "))"
        ),
    ])
    func titlesOfNumberedHeads(_ source: String, _ heading: String) {
        #expect(HeadTests.heads("a\n\n" + source) == [heading])
    }

    @Test func fullWidthColonsEndRunIns() {
        #expect(HeadTests.heads("**油**：每年两次。\n\n**蜡：**只用一次。") == ["油", "蜡"])
        let marked = Sample("# 船\n\n## 桨\n\n**油**：每年两次。\n\n## 帆\n\n一。")
        #expect(marked.values(.paragraphs, "label").contains("油"))
    }
}
