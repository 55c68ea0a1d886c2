/// What is written where a document names its language, as ISO 639-1 has it.
enum LanguageCode {
    /// The code of a tag of BCP 47 (`de-DE`, `pt_BR`), of ISO 639-2 (`deu`) or of a language's name (`German`,
    /// `Deutsch`); nil of anything else, as of a programming language.
    static func code(_ tag: String) -> String? {
        let small = tag.lowercased()
        let first = String(small.prefix { $0 != "-" && $0 != "_" && $0 != "." && $0 != ";" && $0 != "," && $0 != " " })
        if first.utf8.count == 2 { return codes.contains(first) ? first : former[first] }
        return names[first]
    }

    private static let former = ["iw": "he", "in": "id", "ji": "yi", "sh": "hr"]

    /// All two-letter codes of ISO 639-1.
    private static let codes: Set<String> = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
        et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki
        kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no
        nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te
        tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// The codes of ISO 639-2 and the names, in English and their own language, of languages that many write in.
    private static let names: [String: String] = {
        let list = """
            en eng english; de deu ger german deutsch; fr fra fre french français; es spa spanish español castellano;
            it ita italian italiano; pt por portuguese português; nl nld dut dutch nederlands; da dan danish dansk;
            no nor norwegian norsk; nb nob; nn nno; sv swe swedish svenska; fi fin finnish suomi; is isl ice icelandic;
            pl pol polish polski; cs ces cze czech čeština; sk slk slo slovak; sl slv slovenian; hr hrv croatian;
            sr srp serbian; bs bos bosnian; bg bul bulgarian; mk mkd mac macedonian; ru rus russian русский;
            uk ukr ukrainian українська; be bel belarusian; ro ron rum romanian; hu hun hungarian magyar; el ell gre greek;
            tr tur turkish türkçe; ca cat catalan català; eu eus baq basque; gl glg galician; cy cym wel welsh; ga gle irish;
            et est estonian; lv lav latvian; lt lit lithuanian; la lat latin; eo epo esperanto; sq sqi alb albanian;
            hy hye arm armenian; ka kat geo georgian; he heb hebrew; yi yid yiddish; ar ara arabic; fa fas per persian farsi;
            ur urd urdu; hi hin hindi; mr mar marathi; bn ben bengali; pa pan punjabi; gu guj gujarati; ta tam tamil;
            te tel telugu; kn kan kannada; ml mal malayalam; si sin sinhala; ne nep nepali; th tha thai; lo lao;
            bo bod tib tibetan; my mya bur burmese; km khm khmer; vi vie vietnamese; id ind indonesian; ms msa may malay;
            tl tgl tagalog; sw swa swahili; am amh amharic; so som somali; ha hau hausa; yo yor yoruba; zu zul zulu;
            af afr afrikaans; ja jpn japanese 日本語; zh zho chi chinese cmn 中文; ko kor korean 한국어; mn mon mongolian;
            kk kaz kazakh; uz uzb uzbek; az aze azerbaijani
            """
        var names: [String: String] = [:]
        for entry in list.split(separator: ";") {
            let words = entry.split { $0 == " " || $0 == "\n" }.map(String.init)
            for word in words.dropFirst() { names[word] = words[0] }
        }
        return names
    }()
}
