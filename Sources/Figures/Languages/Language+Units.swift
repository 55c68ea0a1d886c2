/// Names of units in other languages than English (CLDR, `units/long`), by the English name of the unit.
extension Language {
    static let units: [String: String] = {
        let names: [(unit: String, names: String)] = [
            ("metre", "mètre|mètres|metro|metros|metri"), ("meter", "meter|metern"),
            ("kilometre", "kilomètre|kilomètres|kilometro|chilometro|chilometri|kilómetro|kilómetros"),
            ("kilometre", "quilômetro|quilômetros|quilómetros"), ("kilometer", "kilometer|kilometern"),
            ("km", "km"), ("centimetre", "zentimeter|centimètre|centimètres|centímetro|centímetros|centimetri"),
            ("millimetre", "millimeter|millimètre|millimètres|milímetro|milímetros|millimetri"),
            ("mile", "meile|meilen|mille|milles|milla|millas|miglia"), ("foot", "fuß|pied|pieds|pie|pies|piedi"),
            ("inch", "zoll|pouce|pouces|pulgada|pulgadas|pollici"),
            ("square metre", "quadratmeter|quadratmetern|mètre carré|mètres carrés|metro cuadrado|metros cuadrados"),
            ("square metre", "metri quadrati|metros quadrados|vierkante meter|mq|kvadratmeter"),
            ("square kilometre", "quadratkilometer|kilomètres carrés|kilómetros cuadrados|chilometri quadrati"),
            ("cubic metre", "kubikmeter|mètres cubes|metros cúbicos|metri cubi"),
            ("hectare", "hektar|hectare|hectares|hectárea|hectáreas|ettari"),
            ("litre", "litro|litros|litri|litre|litres"), ("liter", "liter|litern"),
            ("gram", "gramm|grammes|grammo|grammi|gramo|gramos|grama|gramas"),
            ("kilogram", "kilogramm|kilogrammes|kilogramos|kilos|chilogrammi|quilogramas|quilos"),
            ("tonne", "tonnes|tonnen|tonne|tonelada|toneladas|tonnellate|ton"),
            ("kilometre per hour", "kilomètres par heure|kilomètres-heure|kilómetros por hora|stundenkilometer|km/u"),
            ("degree", "grad|degré|degrés|grado|grados|gradi|graus|graden"),
            ("milligram", "milligramm|milligrammes|milligramme|miligramo|miligramos|milligrammi|miligramas"),
            ("microgram", "mikrogramm|microgrammes|microgramos|microgrammi|microgramas"),
            ("millilitre", "millilitres|mililitro|mililitros|millilitri"), ("milliliter", "milliliter|millilitern"),
            ("square centimetre", "quadratzentimeter|centimètres carrés|centímetros cuadrados|centimetri quadrati"),
            ("cubic centimetre", "kubikzentimeter|centimètres cubes|centímetros cúbicos|centimetri cubi"),
            ("degree Celsius", "grad celsius|degrés celsius|degré celsius|grados celsius|grados centígrados"),
            ("degree Celsius", "degrés centigrades|grados c|degrés c|grad c|gradi celsius|gradi centigradi"),
            ("degree Fahrenheit", "grad fahrenheit|degrés fahrenheit|grados fahrenheit|gradi fahrenheit"),
            ("degree Fahrenheit", "degrés f|grados f|grad f"), ("celsius", "centígrados|centigrades"),
            ("tablespoon", "esslöffel|cuillères à soupe|cucharadas|cucchiai"),
            ("metre", "metry|metrów|metrů|metra|metru|meter"),
            ("kilometre", "kilometrów|kilometry|kilometrů|kilometra|kilometru"),
            ("litre", "litrów|litry|litrů|litru|litra"), ("kilogram", "kilogramów|kilogramy|kilogramů|kilo"),
            ("tonne", "ton|tuny|tun"), ("hectare", "hektarów|hektary|hektarů|hektara|hektaru"),
            ("gram", "gramów|gramů"),
            ("degree", "grader|stopni|stupňů"),
            ("tablespoon", "matsked|matskedar|msk|spiseskefuld|spsk|spiseskjeer|lžíce"),
            ("teaspoon", "tesked|teskedar|tsk|lžičky"),
            ("teaspoon", "teelöffel|cuillères à café|cucharaditas|cucchiaini"),
        ]
        return Dictionary(
            names.flatMap { entry in entry.names.split(separator: "|").map { (String($0), entry.unit) } },
            uniquingKeysWith: { first, _ in first })
    }()
}
