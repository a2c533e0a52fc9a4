package scenario

import (
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// The layers of a target.
const (
	LayerService = "service"             // behind a gateway that checks keys, signatures, times and nonces
	LayerGateway = contract.LayerGateway // that alone
)

// in is the scenario as a layer can show what it is about: a service checks no signatures, and a gateway does nothing else.
func (s Scenario) in(layer string) Scenario {
	switch {
	case !s.Signed:
	case layer == LayerService && len(s.Otherwise) > 0:
		s.Steps, s.Otherwise, s.Signed = append(s.plainControls(), s.Otherwise[0]...), s.Otherwise[1:], false
	case layer == LayerGateway:
		s.Otherwise = nil
	}
	return s
}

// plainControls are the controls that show no evidence: they hold for every way.
func (s Scenario) plainControls() []Step {
	return slices.DeleteFunc(slices.Clone(s.Steps), func(step Step) bool { return step.Role != Control || step.Evidence != "" })
}
