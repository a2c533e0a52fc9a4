package spec

// DefaultAction is the first operation, and what every command works on when no other is named.
const DefaultAction = "GenerateAggregateConfigRulesReport"
