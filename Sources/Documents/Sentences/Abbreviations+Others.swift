import Figures

extension Abbreviations {
    /// Other languages.
    static let others: [Language: Abbreviations] = [
        .finnish: Abbreviations(
            titles: "hra rva nti tri toht prof dipl ins kenr ev esim mm ts eli ns nk ko ao em vrt ks huom n noin",
            numbered: "nro s luku kpl puh kuva taul",
            others: "jne yms ym tms jkr ekr eaa jaa klo min sek milj mrd tuh kk vk pv oy ry",
            ordinals: Ordinals(before: "klo")),
        .hungarian: Abbreviations(
            titles: "dr id ifj özv prof ún pl kb ill vö sz szt gr br st u",
            numbered: "sz o old bek pont tel ker em",
            others:
                "stb kft rt zrt bt nyrt u.n i.e i.sz kr.e kr.u jan febr márc ápr máj jún júl aug szept okt nov dec mrd",
            ordinals: Ordinals(before: "a az")),
        .turkish: Abbreviations(
            titles: "dr prof doç yrd öğr gör av müh mim sn bn alb gen org ütğm örn bkz krş mah cad sok apt hz sv",
            numbered: "no s sf sy md kat tel şek tab",
            words: "kat",
            others: "vb vs vd ltd şti a.ş m.ö m.s i.ö yy mm cm km kg tl oca şub mar nis may haz tem ağu eyl eki kas ara"
        ),
        .greek: Abbreviations(
            titles: "κ κα κκ δρ καθ αγ λ.χ π.χ βλ πρβλ δηλ αρ οδ λεωφ",
            numbered: "αρ αριθ σ σελ σσ τ άρθ παρ εικ πιν κεφ τηλ εδ",
            others: "κ.ά κ.λπ κλπ κτλ κ.τ.λ κ.ο.κ μ.χ π.χρ μ.μ π.μ α.ε ε.π.ε χιλ εκ ιαν φεβ μαρ απρ αυγ σεπ οκτ νοε δεκ"
        ),
        .arabic: Abbreviations(
            titles: "د أ أ.د م ص.ب ج هـ ت", numbered: "رقم ص ج م ط", others: "إلخ الخ ق.م ه م"),
        .hindi: Abbreviations(titles: "डॉ डा श्री प्रो पं कु मो सु", numbered: "सं पृ क्र", others: "रु ई.पू ई कि.मी मि.मी"),
    ]
}
