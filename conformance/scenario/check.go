package scenario

import "slices"

// Kind names a check that the judge knows.
type Kind string

// The checks of an answer. What each takes from Name and Want is said beside it.
const (
	Accepted        Kind = "accepted"          // a 2xx answer whose body is a result, not an envelope
	AcceptedOr      Kind = "accepted-or"       // accepted, or refused with one of the codes in Want, separated by commas
	AnyAccepted     Kind = "any-accepted"      // accepted, or one of the steps in Want is, separated by commas
	AnyRefused      Kind = "any-refused"       // refused as a client's error, or the step in Want is
	OneEffect       Kind = "one-effect"        // of requests sent together with one token, all are accepted once one is
	OnlyMembers     Kind = "only-members"      // the result has no member that the page does not list
	Result          Kind = "result"            // a 2xx answer that is no envelope, whether it can be read or not
	InFormat        Kind = "in-format"         // Want: json or xml; the body is written in that format, well-formed or not
	Refused         Kind = "refused"           // a 4xx envelope whose code does not stand for something else; Name: the parameter at fault
	RefusedAnyhow   Kind = "refused-anyhow"    // a 4xx envelope, whatever its code; Want: codes with commas between that count also where they speak of the caller
	Answered        Kind = "answered"          // any answer, recorded
	Status          Kind = "status"            // Want: the status
	Code            Kind = "code"              // Want: the error code
	OtherCode       Kind = "other-code"        // Want: an error code that the answer must not have
	Message         Kind = "message"           // Want: the message, placeholders matching anything
	OwnMessage      Kind = "own-message"       // the same, and none that another row of the code has counts
	Filled          Kind = "filled"            // Want: the documented message, whose placeholders the answer has filled in
	Media           Kind = "media-type"        // Want: json or xml
	Body            Kind = "body"              // Want: json or xml; the body is well-formed in that format
	WellFormed      Kind = "well-formed"       // Want: json or xml; the body can be read in that format, or is that of a refusal in none of the two
	Root            Kind = "root"              // Want: the root elements that are right, separated by commas
	Member          Kind = "member"            // Name: path of a member that must be there
	Throughout      Kind = "throughout"        // Name: path of a member that is in every item when it is in one
	MemberType      Kind = "member-type"       // Name: path of a member that has the documented type when it is there
	TextLike        Kind = "text-like"         // Name: path of a text that holds JSON as the page's example of it does
	NoErrorText     Kind = "no-error-text"     // Name: path of a member that does not have the message of a documented error
	MemberRule      Kind = "member-rule"       // Name: path of a member, Want: the rule that its values obey where there are some
	NoMember        Kind = "no-member"         // Name: member that must not be there
	Echo            Kind = "echo"              // Name: path of a member, Want: parameter whose sent value it repeats
	EchoApart       Kind = "echo-apart"        // the same of a result, where each control character may be gone, or another character
	EchoAround      Kind = "echo-around"       // the same, where anything may stand in the place of control characters
	ExampleMembers  Kind = "example-members"   // Want: json or xml; every member of the page's example is there
	Envelope        Kind = "envelope"          // the members of the error envelope, below the root Error in XML
	HostID          Kind = "host-id"           // HostId is the host that was addressed
	RequestIDHeader Kind = "request-id-header" // x-acs-request-id equals RequestId
	RequestIDForm   Kind = "request-id-form"   // RequestId is an upper-case UUID, or of another form that the page prints
	RequestIDUnique Kind = "request-id-unique" // differs from those of all earlier steps
	SameResult      Kind = "same-result"       // Want: name of the step whose members, RequestId apart, are the same; Name: of one more, whose differences do not count
	OtherResult     Kind = "other-result"      // Want: name of the step of which not all members, RequestId apart, are the same
	UTF8            Kind = "utf-8"             // the bytes are UTF-8 and nothing declares another charset
	StringToSign    Kind = "string-to-sign"    // the message of a refusal with that status ends with the string to sign that the client computed
	ListsAtMost     Kind = "lists-at-most"     // Name: parameter whose sent number bounds the items
	ListsAsMany     Kind = "lists-as-many"     // Name: parameter for the size of pages, Want: path of a number; as many items as the smaller of the two
	ListsNothing    Kind = "lists-nothing"     // the list has no items
	ListsMore       Kind = "lists-more"        // Name: parameter whose sent number is smaller than the number of items in the step Than
	ListsApart      Kind = "lists-apart"       // no item is in the list of the step Than as well
	ListsFollow     Kind = "lists-follow"      // behind the items of the step Want, the items are the next of those in the step Than
	ListsSame       Kind = "lists-same"        // the items are those of the step Than
	ListsPart       Kind = "lists-part"        // every item is one of those in the step Than, where that is the whole list
	ListsHold       Kind = "lists-hold"        // the list is whole, and has every item of the steps in Than, which are separated by commas
	ListsAll        Kind = "lists-all"         // Name: member; of the items in the step Than, all that fit the sent parameters in Want are there
	ListsFit        Kind = "lists-fit"         // Name: member that has, in each item, the value of the sent parameters in Want
	ListsContain    Kind = "lists-contain"     // Name: member that contains, in each item, the value of the sent parameters in Want
	ListsTell       Kind = "lists-tell"        // Name: member; of the items in the step Than, some fit the sent parameters in Want and some do not
	ListsDiffer     Kind = "lists-differ"      // Name: member; Want: a number; the items have so many different values of it; without Name: there are so many items
	ListsTagged     Kind = "lists-tagged"      // Name: a Tagging; what is in the list has the tags of the sent parameters in Want, by this answer and the step Than
	ListsTaggedAll  Kind = "lists-tagged-all"  // Name: a Tagging; of the step Than, all that has the tags of the sent parameters in Want is there
	ListsTagsTell   Kind = "lists-tags-tell"   // Name: a Tagging; in the step Than, each of the tags of the sent parameters in Want makes a difference
	ListsNotBefore  Kind = "lists-not-before"  // Name: member that is not earlier than the sent parameter in Want
	ListsNotAfter   Kind = "lists-not-after"   // Name: member that is not later than the sent parameter in Want
	ListsNotAt      Kind = "lists-not-at"      // Name: member that is never the sent parameter in Want
	ListsAt         Kind = "lists-at"          // Name: member that is the sent parameter in Want in one of the items
	GoesOn          Kind = "goes-on"           // Name: path of the member that says where to go on; it has a value
	GoesFarther     Kind = "goes-farther"      // Name: path of the member that says where to go on; neither that nor an item is one of the parts before, the step Than first
	Ends            Kind = "ends"              // Name: path of the member that says where to go on; it has none where the list is whole, Want: parameter for the size
	SameValue       Kind = "same-value"        // Name: path of a member that has the value of the step Than
	OtherValue      Kind = "other-value"       // Name: path of a member that has another value than in the step Than
	Something       Kind = "something"         // Name: path of a member that is there with something in it
	NothingAt       Kind = "nothing-at"        // Name: path of a member that is not there, or empty
	NotVoid         Kind = "not-void"          // Name: path of a member that is not there without a value
	Returned        Kind = "returned"          // Name: path of a member that is there, at its place or, where that had to be guessed, elsewhere
	Beside          Kind = "beside"            // Name: path of a member that all objects have which are in the case of Want
	NotBeside       Kind = "not-beside"        // Name: path of a member that no object has which is not in the case of Want
	SentEach        Kind = "sent-each"         // Name: path of a member that has each value of the sent parameter in Want, and no other
	CountsSome      Kind = "counts-some"       // Name: path of numbers that are together Want or more, those of the items of the list where there is one
	CountsNone      Kind = "counts-none"       // Name: path of numbers that are together 0
	CountsWithin    Kind = "counts-within"     // Name: path of numbers that are together no more than in the steps in Than, with commas between
	CountsHold      Kind = "counts-hold"       // Name: path of numbers that are together no less than in the steps in Than, with commas between
	CountsLast      Kind = "counts-last"       // Name: path of numbers that are together no less than the last one in the step Than
	SpansFollow     Kind = "spans-follow"      // Name: two members, from when to when an item is; Want: the two sent parameters from and to which they follow one another
	Repeats         Kind = "repeats"           // Want: a text that the message repeats as it was sent
	NotServed       Kind = "not-served"        // no success; Want: with "result", only a result counts as one
	Version         Kind = "version"           // the status line says HTTP/1.1 or HTTP/1.0
	Framed          Kind = "framed"            // the body is as long as the answer's framing says
	Uncoded         Kind = "uncoded"           // the body has no content coding, which no request accepts
	InOrder         Kind = "in-order"          // Name: path of a member that is a moment not before that of the member beside it in Want
	NotSent         Kind = "not-sent"          // Name: path of a member that is not the sent parameter in Want, and does not end in it behind a sign
	NotThere        Kind = "not-there"         // a 4xx envelope whose status or code says that there is no such thing
	SameRefusal     Kind = "same-refusal"      // a 4xx envelope with the code of the step Than
	OtherRefusal    Kind = "other-refusal"     // a 4xx envelope with another code than the step Than
	RawLacks        Kind = "raw-lacks"         // Want: text that the raw body must not hold
)

// Check is one assertion on the answer of a step.
type Check struct {
	Kind Kind
	Name string
	Want string
	// List is the path of the list that checks of items look at: names with slashes between.
	List string
	// Than is an earlier step whose answer a check compares with.
	Than string
	// Needed marks what a scenario has to see before it can say anything: when it does not hold, that is no failure.
	Needed bool
}

// String names the check as reports and waivers do.
func (c Check) String() string {
	if c.Needed {
		return "needed " + string(c.Kind)
	}
	return string(c.Kind)
}

// AsksRefusal reports whether the check says that the request is refused.
func (c Check) AsksRefusal() bool {
	return !c.Needed && slices.Contains([]Kind{Refused, RefusedAnyhow, Code, Repeats, NotServed}, c.Kind)
}
