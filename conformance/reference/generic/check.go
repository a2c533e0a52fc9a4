package generic

import (
	"net/url"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// check is the first refusal: every mandatory parameter is looked for before any value is judged.
func (s *service) check(sent url.Values) error {
	sent, broken := s.opened(sent)
	if broken != "" {
		return s.refusal(contract.TriggerInvalid, broken)
	}
	for _, p := range s.rules {
		if p.lacking(sent) {
			return s.refusal(contract.TriggerMissing, p.Name)
		}
	}
	if kind, name := s.against(sent); name != "" {
		return s.refusal(kind, name)
	}
	if name := s.overfull(sent); name != "" {
		return s.refusal(contract.TriggerInvalid, name)
	}
	for _, p := range s.rules {
		if text := sent.Get(p.Name); text != "" && s.misshapen(p, text) && !slices.Contains(p.known, text) {
			return s.refusal(contract.TriggerInvalid, p.Name)
		}
		for _, text := range p.texts(sent) {
			switch {
			case slices.Contains(p.known, text):
			case strings.HasSuffix(text, unknown):
				return s.unknownValue(p.Name)
			case s.breaks(p, text):
				return s.refusal(contract.TriggerInvalid, p.Name)
			}
		}
	}
	return nil
}

// unknown ends values of the right form that stand for nothing: this server knows every other value.
const unknown = "-unknown-to-everybody"

func (s *service) breaks(p parameter, text string) bool {
	_, broken := s.op.Broken(p.Name, text)
	return broken
}

// refusal is the documented error for a parameter that is missing or whose value is refused; where there is none, the
// gateway's. A value that is of the right form and unknown is refused by the error that names its parameter.
func (s *service) refusal(kind contract.TriggerKind, name string) error {
	names := make([]string, 0, len(s.rules))
	for _, p := range s.rules {
		names = append(names, p.Name)
	}
	if e, ok := contract.RefusalOf(s.op.Errors, kind, name, names); ok {
		return documented(e, name)
	}
	if kind == contract.TriggerMissing {
		return acs.NewMissing(name)
	}
	return acs.NewInvalid(name)
}

// unknownValue is the documented error of a value that stands for nothing.
func (s *service) unknownValue(name string) error {
	for _, e := range s.op.Errors {
		if e.Trigger.Kind == contract.TriggerInvalid && e.Trigger.Parameter == name {
			return documented(e, name)
		}
	}
	return s.refusal(contract.TriggerInvalid, name)
}
