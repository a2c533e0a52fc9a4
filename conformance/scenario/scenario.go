// Package scenario derives what to ask a target from the statements of an operation. Scenarios are data: requests to
// send, in order, and checks for the answers. The package is pure: no network, no clock, no randomness of its own, and
// it never knows an operation's name; what it needs comes from the description and from the target's fixtures.
package scenario

import (
	"time"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Labels under which scenarios can be selected.
const (
	LabelParameter     = "parameter"
	LabelSerialization = "serialization"
	LabelErrorCode     = "error-code"
	LabelProtocol      = "protocol"
)

// Scenario asks one question of a target. Its steps run in order and share nothing with other scenarios.
type Scenario struct {
	ID        string
	Statement string
	Level     verdict.Level
	Title     string
	Labels    []string
	Steps     []Step
	// Missing says which provocation or fixture the target's profile lacks; such a scenario is not run.
	Missing string
	// Tentative marks a scenario built on a value or a provocation that nobody promised: when the target takes no
	// notice of it, that is no failure.
	Tentative bool
	// Plain marks a scenario that asks the plainest request itself: a refusal of it is a finding. Elsewhere the same
	// refusal says nothing of what a scenario asks beyond it.
	Plain bool
	// Examples names the parameters whose value is only the page's example: a target may well not know it.
	Examples []string
	// Mutates says that the operation changes state and that the scenario has a request which the target should accept.
	Mutates bool
	// Attempts is how often the steps may be begun again when the target left the state before it could be seen.
	Attempts int
}

// Role is what a step is for.
type Role string

// The roles of a step: a control shows that the request without the edit is accepted; only the probe is judged.
const (
	Control Role = "control"
	Probe   Role = "probe"
)

// Step is one request with the checks of its answer.
type Step struct {
	Name    string
	Role    Role
	Request Request
	Checks  []Check
	// AtOnce leaves an "in progress" answer as it is; other steps are repeated until the state has passed.
	AtOnce bool
	// Provoke names the provocation whose command is run before the request, and undone after the scenario.
	Provoke string
	// Within is how soon the answer must have come for the step to show what it is about; later, it shows nothing.
	Within time.Duration
	// Together is how many copies of the request are sent at the same time; 0 and 1 mean one. Checks hold for each
	// answer, but for those that speak of all of them.
	Together int
}

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
}

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
