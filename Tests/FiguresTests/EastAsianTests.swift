import Figures
import Testing

/// Figures of Japanese and Chinese, by the signs behind their digits.
struct EastAsianTests {
    @Test(arguments: [
        ("灯台は1987年6月3日に完成した。", "1987年6月3日: date 1987-06-03"),
        ("2021年9月と2022年に", "2021年9月: date 2021-09|2022年: date 2022"),
        ("6月3日に", "6月3日: date 2024-06-03"), ("1990年代の船", "1990年代: date 199X"),
        ("約250人と船12隻", "250: count 250 ~|12: count 12"),
        ("運賃は1,400円、橋は3億円", "1,400円: money 1400 JPY|3億円: money 300000000 JPY"),
        ("船の35%と8％", "35%: percent 35 %|8％: percent 8 %"),
        ("3時間と2週間と5年間", "3時間: duration PT3H|2週間: duration P2W|5年間: duration P5Y"),
        ("2022年4月1日から2023年3月31日まで", "2022年4月1日から2023年3月31日: date 2022-04-01..2023-03-31"),
        (
            "家賃は8万5千円、1万500円、予算5千万円",
            "8万5千円: money 85000 JPY|1万500円: money 10500 JPY|5千万円: money 50000000 JPY"
        ),
        ("全長は25kmで、重さは3.5kgです", "25km: measure 25 km|3.5kg: measure 3.5 kg"),
        ("発行日：2021/07/05", "2021/07/05: date 2021-07-05"), ("20歳以上、18歳未満", "20歳: age 20 >=|18歳: age 18 <"),
        ("第3章、午後5時、2階、4番目", ""),
        ("票价50元，约1.5万人，2小时", "50元: money 50 CNY|1.5万: count 15000 ~|2小时: duration PT2H"),
    ])
    func figures(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    /// Each of them is looked at a few times, however many there are.
    @Test func magnitudesOneAfterTheOtherAreNoSum() {
        #expect(Sample.figures(String(repeating: "8万5", count: 20_000)) == [])
    }
}
