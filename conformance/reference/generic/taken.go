package generic

import (
	"net/url"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// take makes what a request makes have its names: those that something else has already are refused. Names that the settings do
// not speak of are free again at once, as in a test environment that deletes what was made.
func (s *service) take(sent url.Values) error {
	var names []string
	for _, st := range s.op.Statements {
		if st.Subject.Kind != contract.OfParameter || st.Subject.Rule != contract.RuleUniqueName {
			continue
		}
		name := sent.Get(st.Subject.Name)
		if kept := s.settings.Kept[st.Subject.Name]; name == "" || kept == nil || !kept.MatchString(name) {
			continue
		}
		within := st.Subject.Name
		if _, known := s.op.Parameter(st.Value); known {
			within += "\x00" + sent.Get(st.Value)
		}
		key := within + "\x00" + name
		if s.state.taken[key] {
			return s.refusal(contract.TriggerInvalid, st.Subject.Name)
		}
		names = append(names, key)
	}
	for _, key := range names {
		s.state.taken[key] = true
	}
	return nil
}
