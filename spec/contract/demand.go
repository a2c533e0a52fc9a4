package contract

// Demand is a sentence about a request parameter that demands something by its words, and whether a rule was read of it.
type Demand struct {
	Of   string     // the parameter
	Kind DemandKind // by the words
	Read bool
	At   Source
}

// DemandKind is the kind of words by which a sentence demands something.
type DemandKind string

// The kinds of words.
const (
	DemandsBeginning DemandKind = "beginning" // starts, begins, ends with
	DemandsLength    DemandKind = "length"
	DemandsBound     DemandKind = "bound" // at most, up to, ranges from
	DemandsValue     DemandKind = "value" // valid values
	DemandsForm      DemandKind = "form"
	DemandsUnique    DemandKind = "unique"
	DemandsDenial    DemandKind = "denial" // cannot, must not
	DemandsOnly      DemandKind = "only"
	DemandsMust      DemandKind = "must"
)
