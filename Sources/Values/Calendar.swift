/// The proleptic Gregorian calendar, as arithmetic on day numbers (days since 1970-01-01).
public enum Calendar {
    /// The years that a date may have; ISO 8601 writes them with four digits.
    public static let years: ClosedRange<Int> = 1...9999
    /// The day numbers of 0001-01-01 and 9999-12-31.
    public static let days: ClosedRange<Int> = -719_162...2_932_896

    /// The day number of a day; its parts must be in range.
    static func day(year: Int, month: Int, day: Int) -> Int {
        // Years are counted from March, so that the leap day is the last; 400 years have 146,097 days.
        let marchYear = month > 2 ? year : year - 1
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day number of a day, or nil if the calendar has no such day.
    public static func validDay(year: Int, month: Int, day number: Int) -> Int? {
        guard years.contains(year), (1...12).contains(month), number >= 1, number <= days(in: month, of: year)
        else { return nil }
        return day(year: year, month: month, day: number)
    }

    /// Year, month and day of a day number, which is taken as the nearest within `days`.
    public static func parts(of day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = min(max(day, days.lowerBound), days.upperBound) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// Whether a year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// How many days a month (1 to 12) has.
    public static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The weekday of a day number: 1 Monday to 7 Sunday, as ISO 8601 counts them.
    public static func weekday(of day: Int) -> Int {
        // 1970-01-01 was a Thursday.
        let rest = day.addingReportingOverflow(3).partialValue % 7
        return (rest < 0 ? rest + 7 : rest) + 1
    }

    /// The Monday of ISO week 1 of a year: the week with its 4 January.
    static func firstMonday(ofWeekYear year: Int) -> Int {
        let fourth = day(year: year, month: 1, day: 4)
        return fourth - (weekday(of: fourth) - 1)
    }

    /// How many ISO weeks a year has: 52 or 53.
    public static func weeks(in year: Int) -> Int {
        (firstMonday(ofWeekYear: year + 1) - firstMonday(ofWeekYear: year)) / 7
    }

    /// The ISO week that holds a day, and its year: that of the week's Thursday.
    public static func week(of day: Int) -> (year: Int, week: Int) {
        let thursday = day - (weekday(of: day) - 1) + 3
        let year = parts(of: thursday).year
        return (year, (thursday - firstMonday(ofWeekYear: year)) / 7 + 1)
    }

    /// A day so many months later; the last of the month where it is too short. Nil beyond the years there are.
    static func day(_ day: Int, plusMonths months: Int) -> Int? {
        let (year, month, number) = parts(of: day)
        let (count, overflow) = months.addingReportingOverflow(year * 12 + month - 1)
        guard !overflow, count >= years.lowerBound * 12, count < (years.upperBound + 1) * 12 else { return nil }
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        return Calendar.day(year: newYear, month: newMonth, day: min(number, days(in: newMonth, of: newYear)))
    }
}
