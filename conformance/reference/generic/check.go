package generic

import (
	"net/url"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// check is the first refusal: every mandatory parameter is looked for before any value is judged.
func (s *service) check(sent url.Values) error {
	sent, broken := s.opened(sent)
	if broken != "" {
		return s.refusal(contract.TriggerInvalid, broken)
	}
	for _, p := range s.rules {
		if p.required(sent) && !p.given(sent) {
			return s.refusal(contract.TriggerMissing, p.Name)
		}
	}
	for _, p := range s.rules {
		for _, text := range p.texts(sent) {
			if !s.admits(p, text) {
				return s.refusal(contract.TriggerInvalid, p.Name)
			}
		}
	}
	return nil
}

// unknown ends values of the right form that stand for nothing: this server knows every other value.
const unknown = "-unknown-to-everybody"

func (s *service) admits(p parameter, text string) bool {
	if slices.Contains(p.known, text) {
		return true
	}
	if strings.HasSuffix(text, unknown) {
		return false
	}
	_, broken := s.op.Broken(p.Name, text)
	return !broken
}

// refusal is the documented error for a parameter that is missing or whose value is refused, the one that names the
// parameter before one for all; else the gateway's.
func (s *service) refusal(kind contract.TriggerKind, name string) error {
	for _, about := range []string{name, ""} {
		i := slices.IndexFunc(s.op.Errors, func(e operation.Error) bool { return e.Trigger.Kind == kind && e.Trigger.Parameter == about })
		if i >= 0 {
			return documented(s.op.Errors[i], name)
		}
	}
	if kind == contract.TriggerMissing {
		return acs.NewMissing(name)
	}
	return acs.NewInvalid(name)
}
