package mutant

import (
	"os"
	"strconv"
	"sync"
)

// The environment of a process says which mutation is on, and where the numbers of those that it reaches are written.
// Processes that it starts inherit both.
const (
	Variable      = "MUTATE_ID"
	TraceVariable = "MUTATE_TRACE"
)

// current is what the environment said when the process began: code that is initialised with a package may be mutated too.
var current = stateOf(os.Getenv(Variable), os.Getenv(TraceVariable)) //nolint:gochecknoglobals // instrumented code can be handed nothing

type state struct {
	active int
	trace  *trace
}

// stateOf reads the two variables. Empty ones leave the code as it was.
func stateOf(id, tracePath string) state {
	var s state
	if active, err := strconv.Atoi(id); err == nil {
		s.active = active
	}
	if tracePath != "" {
		s.trace = &trace{path: tracePath}
	}
	return s
}

// trace appends the number of each mutation that the process reaches to a file, once a process and a line each. Several
// processes may write to the same file.
type trace struct {
	path string
	seen sync.Map
}

func (t *trace) reach(id int) {
	if _, before := t.seen.LoadOrStore(id, nil); before {
		return
	}
	const private = 0o600
	file, err := os.OpenFile(t.path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, private)
	if err != nil {
		return // whoever asked for the trace is gone; the code under test must not notice
	}
	_, _ = file.WriteString(strconv.Itoa(id) + "\n")
	_ = file.Close()
}
