package generic

import (
	"net/url"
	"slices"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// check is the first refusal: every mandatory parameter is looked for before any value is judged.
func (s *service) check(sent url.Values) error {
	sent, broken := s.opened(sent)
	if broken != "" {
		return s.refusal(contract.TriggerInvalid, broken)
	}
	for _, p := range s.rules {
		if p.lacking(sent) && !s.idle(p.Name, sent) {
			return s.refusal(contract.TriggerMissing, p.Name)
		}
	}
	if name := s.op.Lacks(s.told(sent)); name != "" {
		return s.refusal(contract.TriggerMissing, name)
	}
	if kind, name := s.against(sent); name != "" {
		return s.refusal(kind, name)
	}
	if name := s.overfull(sent); name != "" {
		return s.refusal(contract.TriggerInvalid, name)
	}
	for _, p := range s.rules {
		if s.misshapen(p, sent) != "" {
			return s.refusal(contract.TriggerInvalid, p.Name)
		}
		if err := s.checkValues(p, sent); err != nil {
			return err
		}
	}
	return nil
}

// checkValues is the first refusal of a value of one parameter.
func (s *service) checkValues(p parameter, sent url.Values) error {
	for _, text := range p.texts(sent) {
		switch {
		case s.defect.Kind == defect.Refused && s.defect.Parameter == p.Name:
			return s.refusal(contract.TriggerInvalid, p.Name)
		case s.unlike != nil && s.defect.Parameter == p.Name && s.unlike.MatchString(text):
			return s.refusal(contract.TriggerInvalid, p.Name)
		case slices.Contains(p.known, text):
		case s.isUnknown(p, text):
			return s.unknownValue(p.Name)
		case p.breaks(text), s.quoted(p, text):
			return s.refusal(contract.TriggerInvalid, p.Name)
		}
	}
	return nil
}

// unknown ends values of the right form that stand for nothing: this server knows every other value.
const unknown = "-unknown-to-everybody"

// breaks reports whether a value breaks a rule of its parameter.
func (p parameter) breaks(text string) bool {
	return slices.ContainsFunc(p.demands, func(d demand) bool { return !d.info.Obeys(d.limit, text) })
}

// refusal is the documented error for a parameter that is missing or whose value is refused; where there is none, the
// gateway's. A value that is of the right form and unknown is refused by the error that names its parameter.
func (s *service) refusal(kind contract.TriggerKind, name string) error {
	names := make([]string, 0, len(s.rules))
	for _, p := range s.rules {
		names = append(names, p.Name)
	}
	if e, ok := contract.RefusalOf(s.op.Errors, kind, name, names); ok {
		return s.documented(e, name)
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
			return s.documented(e, name)
		}
	}
	return s.refusal(contract.TriggerInvalid, name)
}
