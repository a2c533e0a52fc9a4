package fault

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/keys"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Group is what a fault has to do with.
type Group string

// The groups of faults.
const (
	Parameters Group = "parameters"
	Transport  Group = "transport"
	ErrorCodes Group = "error codes"
	JSON       Group = "JSON"
	XML        Group = "XML"
	State      Group = "state"
	Signature  Group = "signature"
	Framing    Group = "framing"
)

// Fault is one defect of the reference server.
type Fault struct {
	Name  string // what it is called by, lower-case words with hyphens
	Group Group
	// Statement is the id of the statement that the defect breaks.
	Statement string
	// Also are the statements that cannot hold either once that one is broken, for they say the same of the same answer.
	Also []string
	// Title is the defect in one sentence.
	Title string
	// Witness are requests, sent in order; the answer to the last of them differs from the reference server's.
	Witness []scenario.Request
	// Crowd says that the last request of the witness is sent many times at once: one of the answers differs then.
	Crowd bool

	options []reference.Option // of the whole server
	server  build
}

// build makes the faulty server of a family of reference servers. nil stands for the plain one.
type build func(family *reference.Family) http.Handler

// All are the faults, by group and in the order of their declarations.
func All() []Fault {
	return slices.Concat(
		of(Parameters, parameterFaults()), of(Transport, transportFaults()), of(ErrorCodes, errorFaults()),
		of(JSON, jsonFaults()), of(XML, xmlFaults()), of(State, stateFaults()), of(Signature, signatureFaults()),
		of(Framing, framingFaults()),
	)
}

func of(group Group, faults []Fault) []Fault {
	for i := range faults {
		faults[i].Group = group
	}
	return faults
}

// Names are the names of all faults, in order.
func Names() []string {
	var names []string
	for _, f := range All() {
		names = append(names, f.Name)
	}
	return names
}

// nearestNames are as many as fit on a line.
const nearestNames = 3

// Find returns a fault by its name. The error of an unknown one names those that look most like it.
func Find(name string) (Fault, error) {
	for _, f := range All() {
		if f.Name == name {
			return f, nil
		}
	}
	return Fault{}, fmt.Errorf("fault %q is unknown; the nearest are %s", name, strings.Join(keys.Nearest(name, Names(), nearestNames), ", "))
}

// Server returns a reference server with the defect. Each has a state of its own.
func (f Fault) Server(options ...reference.Option) http.Handler {
	family := reference.NewFamily(slices.Concat(options, f.options)...)
	if f.server == nil {
		return family.Server()
	}
	return f.server(family)
}

// Apply returns a reference server with the defect of that name.
func Apply(name string, options ...reference.Option) (http.Handler, error) {
	f, err := Find(name)
	if err != nil {
		return nil, err
	}
	return f.Server(options...), nil
}
