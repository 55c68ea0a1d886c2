/// What other languages, and English, call the day on which a query runs.
package enum ClockName: String {
    case today, now, yesterday, tomorrow
    case currentDate = "current_date"
    case currentTimestamp = "current_timestamp"
}
