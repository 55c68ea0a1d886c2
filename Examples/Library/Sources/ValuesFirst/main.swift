import Values

if let price = Quantity("$4 million"), let share = Number("0.15"), let part = price.value.multiplied(by: share) {
    print(Quantity(part, price.unit).readableText)
}
if let quarter = DateSpan("2024-Q3"), let day = DateSpan("2024-08-31") {
    print(day.isWithin(quarter), quarter.isBefore(day))
}

// Prints:
// $600,000
// true false
