// Package scenario derives what to ask a target from the statements of an operation. Scenarios are data: requests to
// send, in order, and checks for the answers. The package is pure: no network, no clock, no randomness of its own, and
// it never knows an operation's name; what it needs comes from the description and from the target's fixtures.
package scenario

import (
	"slices"
	"time"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Labels under which scenarios can be selected.
const (
	LabelParameter     = "parameter"
	LabelSerialization = "serialization"
	LabelErrorCode     = "error-code"
	LabelProtocol      = "protocol"
	LabelRelation      = "relation"
)

// Scenario asks one question of a target. Its steps run in order and share nothing with other scenarios.
type Scenario struct {
	ID        string
	Statement string
	Level     verdict.Level
	Title     string
	Labels    []string
	Steps     []Step
	// Otherwise are other ways to see the same, each of steps with names of their own. They are gone in this order while the
	// target shows that it lacks what the way before rests on.
	Otherwise [][]Step
	// Signed says that Steps rest on a check of signatures, which is a gateway's.
	Signed bool
	// Missing says which provocation or fixture the target's profile lacks; such a scenario is not run.
	Missing string
	// Tentative marks a scenario built on a value or a provocation that nobody promised: when the target takes no
	// notice of it, that is no failure.
	Tentative bool
	// Plain marks a scenario that asks the plainest request itself: a refusal of it is a finding. Elsewhere the same
	// refusal says nothing of what a scenario asks beyond it.
	Plain bool
	// About is the parameter of which the probe sends a value that the page lists or whose bound it is: a tentative scenario
	// is refused by right only when the refusal is about something else.
	About string
	// Wants says what the profile would have to give for a tentative scenario to be none, in the words of Missing.
	Wants string
	// Mutates says that the operation changes state and that the scenario has a request which the target should accept.
	Mutates bool
	// Anywhere are checks that hold for every result of the run in the scenario's format, whichever scenario asks for it.
	Anywhere []Check
	// Attempts is how often the steps may be begun again when the target left the state before it could be seen.
	Attempts int
}

// Ways are the ways to see what the scenario is about, in their order, each a scenario.
func (s Scenario) Ways() []Scenario {
	first := s
	first.Otherwise = nil
	out := []Scenario{first}
	for _, steps := range s.Otherwise {
		way := first
		way.Steps, way.Signed = steps, false
		out = append(out, way)
	}
	return out
}

// HasStep reports whether a step has the name.
func (s Scenario) HasStep(name string) bool {
	return slices.ContainsFunc(s.Steps, func(step Step) bool { return step.Name == name })
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
	// Evidence says, of the target, what the step has to show before the scenario can see anything, as in "repeats a value".
	// Where the target has no such thing, that is no fault, and nothing is left open.
	Evidence string
	// Guesses are the values of the request that nobody promised.
	Guesses []Guess
	// Free are the parameters of which an earlier step has shown that the target takes values that nobody promised.
	Free []string
	// AsIs leaves the parameters as they are, also where the page says that they do not go together.
	AsIs bool
	// AtOnce leaves an "in progress" answer as it is; other steps are repeated until the state has passed.
	AtOnce bool
	// Replayable says that a replay of an accepted call with the same parameters serves the step as well as a new call.
	Replayable bool
	// Provoke names the provocation whose command is run before the request, and undone after the scenario.
	Provoke string
	// Within is how soon the answer must have come for the step to show what it is about; later, it shows nothing.
	Within time.Duration
	// Onward has the request sent again for the parts of a list that follow.
	Onward Onward
	// Together is how many copies of the request are sent at the same time; 0 and 1 mean one. Checks hold for each
	// answer, but for those that speak of all of them.
	Together int
	// Copy is which of the requests that are sent together one is, from 1 on; whoever sends them says it.
	Copy int
}

// Onward says how a list goes on: the request is sent again with what an answer has at Path as the parameter, until an answer
// has nothing there, has what was sent before, or there are Most answers. Checks hold for each of them.
type Onward struct {
	Parameter string // "" for a request that is sent once
	Path      string // names with slashes between
	Most      int
}
