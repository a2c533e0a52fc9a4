package contract

import "slices"

// TriggerKind says what brings an error about.
type TriggerKind string

// The kinds of triggers.
const (
	TriggerMissing    TriggerKind = "missing"       // a parameter is left out
	TriggerInvalid    TriggerKind = "invalid-value" // a parameter has a value that is refused
	TriggerState      TriggerKind = "state"         // the target is in a state
	TriggerInProgress TriggerKind = "in-progress"   // something is being done, and passes by waiting
	TriggerAuth       TriggerKind = "auth"          // the caller may not
	TriggerServer     TriggerKind = "server"        // the server fails
)

// Trigger is what brings an error about, as far as code and texts tell.
type Trigger struct {
	Kind      TriggerKind `json:"kind"      yaml:"kind,omitempty"`
	Parameter string      `json:"parameter" yaml:"parameter,omitempty"` // which parameter, when the code names one
	Inferred  string      `json:"inferred"  yaml:"inferred,omitempty"`  // code, message, description or status
}

func (k TriggerKind) known() bool {
	return slices.Contains([]TriggerKind{TriggerMissing, TriggerInvalid, TriggerState, TriggerInProgress, TriggerAuth, TriggerServer}, k)
}
