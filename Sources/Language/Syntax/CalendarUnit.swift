/// The units of the calendar that dates are counted by.
package enum CalendarUnit: String, CaseIterable, Sendable {
    case day, week, month, quarter, year
    /// The fiscal year of the United States.
    case fiscal
    case decade
}
