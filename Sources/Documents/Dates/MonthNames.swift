/// The names of months, and their usual short forms, in languages that documents come in.
enum MonthNames {
    /// From a name in small letters to its number, from 1.
    static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for year in names {
            for (index, name) in year.split(separator: " ").enumerated() {
                for form in name.split(separator: "/") { numbers[String(form)] = index + 1 }
            }
        }
        return numbers
    }()

    /// A line a language, twelve months each: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian.
    private static let names = [
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct "
            + "november/nov december/dec",
        "januar/jänner februar/feber märz april mai juni juli august september oktober/okt november dezember/dez",
        "janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre octobre novembre décembre/déc",
        "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre noviembre diciembre/dic",
        "janeiro fevereiro/fev março abril maio/mai junho julho agosto setembro/set outubro/out novembro dezembro",
        "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre ottobre/ott novembre dicembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec sierpnia/sierpień "
            + "września/wrzesień października/październik listopada/listopad grudnia/grudzień",
        "января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август "
            + "сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь",
    ]
}
