// Package defect says, as data, in what one decision a server differs from a right one. Faults are derived as defects, and a
// server is built with one; neither knows the other. It is pure, and knows neither operations nor servers.
package defect

// Kind says which decision is another one. What it takes from a Defect is said beside it.
type Kind string

// What is checked of a request.
const (
	None      Kind = ""
	Unchecked Kind = "unchecked" // Statement: the rule is not checked
	Anything  Kind = "anything"  // Parameter: no rule about its value is checked
	Limit     Kind = "limit"     // Statement, Value: the rule is checked with another limit
	Required  Kind = "required"  // Parameter: it has to be sent
	Refused   Kind = "refused"   // Parameter: no value of it is taken
	Unlike    Kind = "unlike"    // Parameter, Value: no value of it is taken that matches the pattern
	Alone     Kind = "alone"     // Parameter: it is refused where it has no effect
	Optional  Kind = "optional"  // Parameter: it may be left out
)

// What is read of a request.
const (
	FirstItem Kind = "first-item" // Parameter: of its list, however it travels, only the first item is read
	Quoted    Kind = "quoted"     // Parameter: inside of a JSON text it may be in quotes
	Cut       Kind = "cut"        // Parameter: of a number the part behind the point is not read
	NotParsed Kind = "not-parsed" // Parameter: its JSON text is not looked into
)

// What is answered in place of a documented error.
const (
	ErrorCode    Kind = "error-code"    // Error, Value: the row has another code
	ErrorStatus  Kind = "error-status"  // Error, Value: the row has another status
	ErrorMessage Kind = "error-message" // Error, Value: the row has another message
	ErrorRaw     Kind = "error-raw"     // Error: the placeholders of the message are not filled in
	ErrorNever   Kind = "error-never"   // Error: the request is taken instead
)

// What a result has at a Path. Where says in which items of the lists on the way.
const (
	Missing      Kind = "missing"       // the member is left out
	Null         Kind = "null"          // it is null
	AsText       Kind = "as-text"       // it is written as a text: a number, a boolean, a list as JSON
	AsNumber     Kind = "as-number"     // it is a number instead of a text
	Replaced     Kind = "replaced"      // Value: it has another value, of its type
	Renamed      Kind = "renamed"       // Value: it has another name
	Unwrapped    Kind = "unwrapped"     // of an object with a list in it, the list stands in its place
	AsObject     Kind = "as-object"     // it stands in an object of its own
	Single       Kind = "single"        // a list of one item is that item
	EmptyNull    Kind = "empty-null"    // a list without items is null
	EmptyMissing Kind = "empty-missing" // a list without items is left out
	Repeats      Kind = "repeats"       // Parameter: it has the value of that parameter
	Wrapped      Kind = "wrapped"       // Value: the whole result is the member of that name of an object
	Root         Kind = "root"          // Value: the root element of XML is another one
	Added        Kind = "added"         // Value: the result has one more member of that name
	Status       Kind = "status"        // Value: the status is another one
	Media        Kind = "media"         // Value: the media type is another one
	Swapped      Kind = "swapped"       // Value: it has the value of the member beside it of that name, and that one its own
	Capital      Kind = "capital"       // true and false begin with a capital letter
)

// What depends on other requests and on parts of lists.
const (
	SizeIgnored    Kind = "size-ignored"     // every part of the list is as long as without the parameter
	NumberIgnored  Kind = "number-ignored"   // every part is the first one
	TokenIgnored   Kind = "token-ignored"    // a part is the first one, wherever it should go on
	NumberFromZero Kind = "number-from-zero" // parts are counted from 0
	PartsOverlap   Kind = "parts-overlap"    // a part begins with the last item of the one before
	BeyondRepeats  Kind = "beyond-repeats"   // beyond the end the last part is given again
	TotalOfPart    Kind = "total-of-part"    // the total is that of the part
	SizeOfPart     Kind = "size-of-part"     // what repeats the size of parts is the number of items in the part
	OneMore        Kind = "one-more"         // every part has one item more than was asked for
	NextNever      Kind = "next-never"       // no answer says where to go on
	NextAlways     Kind = "next-always"      // the last answer also says where to go on
	Unsteady       Kind = "unsteady"         // every second answer lacks the first item of the list
	FilterIgnored  Kind = "filter-ignored"   // Parameter: it chooses no items
	SentFirst      Kind = "sent-first"       // of several things that are sent, the result has the first alone
	SentOther      Kind = "sent-other"       // what the result says was sent is the page's own example
	LeftOut        Kind = "left-out"         // Parameter, Value: without it, items are chosen as if it had the value
	FilterBeside   Kind = "filter-beside"    // Parameter: it chooses no items where another one does
	TagAlone       Kind = "tag-alone"        // a key of a tag without a value chooses no items
	TagFirst       Kind = "tag-first"        // of several tags the first one chooses alone
	TagAny         Kind = "tag-any"          // of several tags one is enough
	TagBegins      Kind = "tag-begins"       // a key is also one that it begins
	CountsAny      Kind = "counts-any"       // what has one of the values that are asked for is counted
	Running        Kind = "running"          // each item counts what those before it count, too
	EmptyLeftOut   Kind = "empty-left-out"   // items that count nothing are left out
	NoneGivesAll   Kind = "none-gives-all"   // where nothing is chosen, all items are given
	BoundTaken     Kind = "bound-taken"      // Parameter: an item at the bound of a time is chosen
	BoundLeftOut   Kind = "bound-left-out"   // Parameter: an item at the bound of a time is not chosen
	CallsForgotten Kind = "calls-forgotten"  // a token that comes back is a new one
	Made           Kind = "made"             // what is only to be checked is made
	ReplayOnce     Kind = "replay-once"      // a token that comes back a second time is a new one
	MismatchTaken  Kind = "mismatch-taken"   // a token that comes back with other parameters is answered as before
	WorkUnseen     Kind = "work-unseen"      // work that is in progress keeps no call from being taken
	TokenAnyCase   Kind = "token-any-case"   // tokens that differ in upper and lower case are one
)

// Where says in which items of lists a member is as a Kind says.
type Where string

// The places of a member below lists.
const (
	Everywhere   Where = ""
	Second       Where = "second"        // in the second item of the outermost list
	NestedSecond Where = "nested-second" // in the second item of every list on the way, which are two or more
)

// Defect is one decision that is another than a right server's. The zero value is none.
type Defect struct {
	Kind      Kind
	Statement string // id of the statement whose rule is checked otherwise
	Parameter string // documented name
	Error     int    // index of the row among the operation's errors
	Path      []string
	Where     Where
	Format    string // json or xml, where the answer differs in that format alone; "" for both
	Value     string
}
