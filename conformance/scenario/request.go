package scenario

import "time"

// Placement says where parameters travel.
type Placement string

// The placements of a request.
const (
	Query Placement = "query" // GET, everything in the query
	Form  Placement = "form"  // POST, everything in the form body
	Split Placement = "split" // POST, common parameters in the query, the operation's own in the form body
)

// Request is a request before the common parameters, the nonce, the time and the signature are filled in.
type Request struct {
	Method     string // GET or POST by the placement, unless given
	Placement  Placement
	Parameters []Parameter // the operation's own, and common ones that replace the usual value
	Omit       []string    // common parameters left out before signing
	Headers    []Header
	Sign       Signing
	Encoding   Encoding
	Credential string // "" for the run's own, else the name of a provocation's credentials
}

// Parameter is a parameter to send.
type Parameter struct {
	Name  string
	Value Value
}

// Header is a request header to send.
type Header struct{ Name, Value string }

// Value is a literal text or a token that is new in every run of the scenario.
type Value struct {
	Text string
	// Digits makes the token of digits alone; else it has letters as well.
	Digits bool
	// Token names a generated value; the same name means the same value within a scenario.
	Token string
	// Length is the number of characters of the token with Text at its end.
	Length int
	// Each makes the token new in every request, also under the same name.
	Each bool
	// Pattern is the form of the token; with it, neither Length nor Text counts.
	Pattern Pattern
	// From takes parts of the text out of an earlier answer.
	From Taken
}

// Taken says where in an earlier answer of the scenario the parts of a value are found. They stand in the value's text as {1}
// for the first of the different values there, {2} for the second, {middle} for the one in the middle when they are sorted,
// and {next} for the first as a number, plus one.
type Taken struct {
	Step string // whose answer; "" for a value that takes nothing
	Path string // names with slashes between; items of lists are entered
	Tags string // a Tagging; what is taken are tags of the items at Path: {key}, {value}, {key2}, {value2}
	Pick Pick   // which tags
	Last bool   // the values are counted from the last one
	JSON bool   // the text is JSON: what is put between its quotes is escaped

	ToMinute bool // a moment to the second is taken to the minute
}

// Pick says which tags are taken of those that items have.
type Pick string

// The picks of tags: what is the most likely to tell some items from others.
const (
	RareTag   Pick = "rare"      // whose key some items have and some have not
	TellTag   Pick = "tell"      // whose key other items have with another value
	TwoTags   Pick = "two"       // two of one item, of which others have one
	BeginsTag Pick = "beginning" // a key without its last character
)

// Literal is a value sent as it stands.
func Literal(s string) Value { return Value{Text: s} }

// Encoding is how a space is written on the wire.
type Encoding string

// The encodings of a space. The default is percent.
const (
	EncodingPercent Encoding = ""
	EncodingPlus    Encoding = "plus"
)

// Signing says how a request is signed, and what is done to it afterwards. The zero value signs as the run does.
type Signing struct {
	V1          bool          // sign with version 1 whatever the run uses, for the scenario is about version 1
	WrongSecret bool          // sign with a secret that is not the caller's
	Method      string        // sign for this method instead of the one sent
	Shift       time.Duration // shift of the timestamp
	Nonce       string        // name of a nonce: the same name means the same nonce within a scenario
	After       []Edit        // changes made after signing
}

// Edit is a change made to the signed request.
type Edit struct {
	Kind        EditKind
	Name, Value string
}

// EditKind is a kind of change.
type EditKind string

// The changes that can be made after signing.
const (
	EditSet    EditKind = "set"    // set the value of a parameter, or add it
	EditRemove EditKind = "remove" // remove a parameter
	EditRaw    EditKind = "raw"    // append text to the query as it stands
)
