import Query

extension StageName {
    /// A query that has the stage.
    var example: String {
        switch self {
        case .where: #"items | where text has "USAID" and label is not null"#
        case .sort: "sections | sort level, heading desc"
        case .take: "items | take 3 per section"
        case .last: "items | last 3"
        case .skip: "items | skip 10 | take 5"
        case .sample: "sentences | sample 5 seed 2"
        case .top: "money | top 3 by value"
        case .unique: "links | unique host"
        case .search: "paragraphs | search 'space port*'"
        case .near: #"dates | near "by" within 3 words before"#
        case .assert: #"links | assert url starts "https:", "insecure: {url}""#
        case .select: "items | select label, section.heading as part, at"
        case .with: "sections | with count(items) as items | sort items desc"
        case .expand: "docs | expand meta.tags as tag | count by tag"
        case .join: "items | join (links) as link on link.line == line"
        case .left: "items | left join (links) as link on link.line == line"
        case .summarize: "money | summarize count(), sum(value) as total by unit"
        case .count: "links | count by host"
        case .why: "items | count by section | why"
        case .show: "items | where label is null | show"
        case .bars: "links | count by host | bars count by host"
        case .histogram: "items | histogram count(words)"
        case .timeline: "dates | timeline value"
        case .save: #"items | save "items.csv""#
        }
    }
}
