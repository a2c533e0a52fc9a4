package generic

import (
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// service answers accepted requests for one operation.
type service struct {
	op       *operation.Operation
	rules    []parameter
	printed  map[string]any // members at the top that the page's printed answer shows
	token    string         // the parameter that makes requests idempotent; "" when there is none
	paging   paging
	choices  []choice
	onlyWhen map[string]string // by the path of a member: the parameter with the value that it is there for
	state    *state
	settings Settings
	calls    atomic.Int64 // that began work
}

func newService(op *operation.Operation, settings Settings) *service {
	s := &service{op: op, rules: parametersOf(op), paging: pagingOf(op), state: newState(), settings: settings, onlyWhen: map[string]string{}}
	s.choices = choicesOf(op, s.rules)
	s.printed = printed(op.Examples)
	for _, statement := range op.Statements {
		if statement.Subject.Rule == contract.RuleOnlyWhen {
			s.onlyWhen[statement.Subject.Name] = statement.Value
		}
		if statement.Subject.Kind == contract.OfParameter && statement.Subject.Rule == contract.RuleIdempotent && s.token == "" {
			s.token = statement.Subject.Name
		}
	}
	return s
}

// ServeHTTP implements http.Handler: a request whose signature has been checked, with all parameters in the query.
func (s *service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	sent := r.URL.Query()
	result, err := s.answer(r, sent)
	if err != nil {
		write(w, r, err)
		return
	}
	acs.WriteResult(w, r, result)
}

func (s *service) answer(r *http.Request, sent url.Values) (any, error) {
	if err := s.provoked(r.Context()); err != nil {
		return nil, err
	}
	if err := s.check(sent); err != nil {
		return nil, err
	}
	return s.state.once(s.call(r, sent), func() (any, error) { return s.renamed(s.result(sent)), nil })
}

// renamed is a result whose ids at the top are new, where calls with the same token have the same: what a call has made is not
// what another has.
func (s *service) renamed(result map[string]any) map[string]any {
	if s.token == "" {
		return result
	}
	turn := int(s.calls.Add(1))
	for _, f := range s.op.Result.Properties {
		if _, has := result[f.Name]; has && f.Type == "string" && f.Echo == "" && strings.HasSuffix(f.Name, "Id") && f.Name != "RequestId" {
			result[f.Name] = varied(f, turn)
		}
	}
	return result
}

// call is what the state has to know of a request.
func (s *service) call(r *http.Request, sent url.Values) call {
	c := call{caller: acs.Caller(r.Context()), token: sent.Get(s.token), parameters: business(sent, s.token), now: s.settings.Clock()}
	if s.token == "" {
		c.token = ""
	}
	for _, e := range s.op.Errors {
		if e.Trigger.Kind == contract.TriggerInProgress && c.busy == nil {
			c.busy, c.lasts = documented(e, ""), s.settings.Creating
		}
	}
	return c
}

// business is what a request asks for, as one text: all but the protocol's parameters and the token.
func business(sent url.Values, token string) string {
	rest := url.Values{}
	for name, values := range sent {
		if name != token && !protocolName(name) {
			rest[name] = values
		}
	}
	return rest.Encode()
}
