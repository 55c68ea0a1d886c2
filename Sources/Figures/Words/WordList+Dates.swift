/// Words of the calendar, and those that make a number part of a name.
extension WordList {
    static let dates: [WordList] =
        [
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ].enumerated().map { WordList(.month, $1, value: Int32(truncatingIfNeeded: $0 + 1)) }
        + [
            "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
            "sunday sun",
        ].enumerated().map {
            WordList(.weekday, $1, value: Int32(truncatingIfNeeded: $0 + 1))
        }
        + [
            WordList(.season, "spring", value: 4),
            WordList(.season, "summer", value: 1),
            WordList(.season, "fall autumn", value: 2),
            WordList(.season, "winter", value: 3),
            WordList(.time, "second seconds secs", value: TimeWord.second),
            WordList(.time, "minute minutes mins", value: TimeWord.minute),
            WordList(.time, "hour hours hr hrs", value: TimeWord.hour),
            WordList(.time, "day days", value: TimeWord.day),
            WordList(.time, "week weeks", value: TimeWord.week),
            WordList(.time, "month months", value: TimeWord.month),
            WordList(.time, "year years yr yrs", value: TimeWord.year),
            WordList(.time, "decade decades", value: TimeWord.decade),
            WordList(.time, "century centuries", value: TimeWord.century),
            WordList(.time, "fortnight fortnights", value: TimeWord.fortnight),
            WordList(.today, "yesterday", value: -1),
            WordList(.today, "today", value: 8),
            WordList(.today, "tomorrow", value: 1),
            WordList(.pointer, "this current", value: 8),
            WordList(.pointer, "last past previous", value: -1),
            WordList(.pointer, "next coming upcoming", value: 1),
            WordList(.fiscal, "fiscal fy fys"),
            WordList(.clock, "a.m. p.m. am pm o'clock noon"),
        ]

    static let designators: [WordList] = [
        WordList(
            .designator,
            """
            section sections sec secs title titles article articles chapter chapters part subpart paragraph paragraphs
            subparagraph subsection subsections clause clauses subclause schedule appendix annex annexes amendment
            amendments order orders proclamation proclamations memorandum eo e.o. law laws p.l. u.s.c. usc cfr c.f.r.
            stat fr regulation regulations rule resolution directive circular h.r. hr res h.con h.j. h.res s.res form
            forms docket case no nos number numbers phase step tier level type category class grade stage version
            volume vol page pages pp line lines item items figure table exhibit box room suite building floor gate pier
            terminal platform apartment unit flight route highway interstate exit district precinct ward zone area
            region route psalm verse chapter isaiah psalms corinthians matthew luke john ecclesiastes boeing airbus
            apollo artemis falcon fortune formula mission expedition junction soyuz catch model mark channel studio option
            subtitle division title subchapter heading headings subheading subheadings goal objective pillar track
            component priority recommendation week day round game super session group cop g cohort mach wave
            covid sars question questions footnote note notes id code codes pub hjr sjr zip extension ext bill bills act
            resolutions unscr
            bwv op opus minuteman trident block increment site lot proposition prop measure agenda cotton
            """),
        WordList(
            [.designator, .label],
            """
            section sections sec clause clauses subclause article articles chapter paragraph part annex appendix
            version versions release table tables figure figures fig figs eq eqs equation ref refs cl para paras art arts
            page pages p pp note exercise example theorem lemma protocol standard std edition ph
            """),
        WordList(
            .designator,
            """
            flat ch chs rack shelf boat truck bus berth dock bay pitch hole hall ward bed house plot folio experiment
            problem definition corollary algorithm listing slide image photo plate map diagram chart scene listing
            episode season disc size phone tel telephone fax mobile cell passcode password pin account acct iban invoice
            receipt order reference policy licence license permit registration reg serial sku isbn issn doi ticket
            booking claim batch cat catalogue catalog model status port ports error channel radio rfc iso en din astm
            iec bs nist utc gmt bib heat team crew player jersey ext alternative variant scenario hypothesis pep issue
            issues pr prs steps story scenarios milestone milestones requirement requirements options uid gid pid reason
            reasons cases criterion criteria bug bugs postcode plz apt apts std locker col cols row rows
            """),
        WordList(
            .product,
            """
            python java javascript typescript node nodejs go golang rust swift ruby perl php kotlin scala macos ios
            ipados android ubuntu debian fedora linux kernel chrome firefox safari edge postgresql postgres mysql sqlite
            mongodb redis docker kubernetes git llvm cmake http https tls ssl usb bluetooth html css unicode
            utf sha md pi photoshop excel word outlook iphone ipad galaxy pixel playstation xbox nintendo gpt cuda opengl
            directx bsd freebsd openbsd netbsd react angular vue django rails spring laravel dotnet net opera
            """),
        WordList(.product, "windows office server studio msdos dos jpeg mpeg", value: 1),
        WordList(.product, "gcc clang npm pip pnpm glibc openjdk jdk numpy pytorch tensorflow", value: 2),
        WordList(
            .street, "street st avenue ave road rd boulevard blvd drive lane way nw ne sw se highway plaza circle"),
    ]
}
