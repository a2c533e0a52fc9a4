package generic

import (
	"errors"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// service answers accepted requests for one operation.
type service struct {
	page       *operation.Operation // as the page has it
	op         *operation.Operation // as it is checked: the same, but for a defect
	rules      []parameter
	printed    map[string]any // members at the top that the page's printed answer shows
	token      string         // the parameter that makes requests idempotent; "" when there is none
	paging     paging
	choices    []choice
	tagging    *tagging                 // nil where nothing is chosen by tags
	counting   *counting                // nil where nothing is counted
	when       map[string]contract.When // by the path of a member: the case of a request that it is there in
	sentOnes   map[string]parameter     // by the path of a member: the list of ids that it says were sent
	known      map[string]string        // by the path of a member: the parameter that says which thing the result is about
	beside     map[string]contract.When // by the path of a member: the case of the members beside it
	orders     map[string][]moments
	unquoted   map[string]bool   // members of JSON texts that the page shows as what they are, and not as texts
	errorTexts map[string]bool   // what no success says
	types      contract.RuleInfo // what a value of a type is
	telling    map[string]string // by the path of an object in a list: the member by which the items differ
	state      *state
	needs      map[string][]contract.Need // of a parameter: what it needs to have an effect
	settings   Settings
	defect     defect.Defect
	unlike     *regexp.Regexp // values that a defect refuses; nil when it refuses none by their form
}

func newService(op *operation.Operation, settings Settings) *service {
	d := settings.Defect
	checked := checkedBy(op, d)
	s := &service{
		page: op, op: checked, rules: changed(parametersOf(checked), op, d), paging: pagingOf(op),
		when:  checked.Whens(contract.RuleWhen, contract.RuleOnlyWhen),
		known: knownBy(checked), sentOnes: sentLists(checked),
		beside: checked.Whens(contract.RuleBeside, contract.RuleOnlyBeside), orders: ordersOf(checked),
		state: newState(), settings: settings, defect: d,
	}
	s.choices, s.needs, s.tagging = choicesOf(op, s.rules, d), needsOf(checked), taggingOf(op)
	s.paging.all = s.dealOut(s.choices, s.paging.all)
	s.counting = countingOf(op, d)
	s.errorTexts = map[string]bool{}
	for _, text := range checked.ErrorTexts() {
		s.errorTexts[text] = true
	}
	s.unquoted = map[string]bool{}
	for _, p := range op.Parameters {
		s.unquoted[contract.Positions(p.Name)] = op.ShownAsJSON(p) && (d.Kind != defect.Quoted || d.Parameter != p.Name)
	}
	if d.Kind == defect.Unlike {
		s.unlike = regexp.MustCompile(d.Value)
	}
	s.types, _ = contract.RuleType.Find()
	s.telling = map[string]string{}
	s.tellingIn(s.op.Result, "", s.telling)
	s.paging.defect, s.state.defect = d.Kind, d.Kind
	s.printed = printed(op.Examples)
	for _, statement := range checked.Statements {
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
	s.writeResult(w, r, sent, result)
}

func (s *service) answer(r *http.Request, sent url.Values) (any, error) {
	if err := s.provoked(r.Context()); err != nil {
		return nil, err
	}
	sent = s.seen(sent)
	if name := s.defect.Parameter; s.defect.Kind == defect.Alone && sent.Has(name) && s.idle(name, sent) {
		return nil, s.refusal(contract.TriggerInvalid, name)
	}
	sent = s.effective(sent)
	if err := s.check(sent); err != nil && !errors.Is(err, errTaken) {
		return nil, err
	}
	if result, done, err := s.checkedOnly(sent); done {
		if s.defect.Kind == defect.Made {
			_ = s.state.locked(func() error { return s.take(sent) })
		}
		return result, err
	}
	return s.state.once(s.call(r, sent), func(calls int) (any, error) {
		if err := s.take(sent); err != nil && !errors.Is(err, errTaken) {
			return nil, err
		}
		return s.renamed(s.result(sent, calls), calls), nil
	})
}

// renamed is a result whose ids at the top are new, where calls with the same token have the same: what a call has made is not
// what another has.
func (s *service) renamed(result map[string]any, calls int) map[string]any {
	for _, f := range s.op.Result.Properties {
		_, has := result[f.Name]
		known := s.token != "" && strings.HasSuffix(f.Name, "Id") && f.Name != "RequestId" || s.madeEach(f.Name)
		if has && f.Type == "string" && f.Echo == "" && known {
			result[f.Name] = s.varied(f, calls)
		}
	}
	return result
}

// madeEach reports whether a member is what a thing is known by that a call has made.
func (s *service) madeEach(member string) bool {
	return slices.ContainsFunc(s.page.Statements, func(of operation.Statement) bool {
		return of.Subject.Kind == contract.OfRelation && of.Subject.Rule == contract.RuleMadeEach && of.Subject.Name == member
	})
}

// call is what the state has to know of a request.
func (s *service) call(r *http.Request, sent url.Values) call {
	c := call{caller: acs.Caller(r.Context()), token: sent.Get(s.token), parameters: business(sent, s.token), now: s.settings.Clock()}
	c.work = business(sent, append(slices.Collect(maps.Keys(s.settings.Kept)), s.token)...)
	if s.token == "" {
		c.token = ""
	}
	for _, e := range s.op.Errors {
		if e.Trigger.Kind != contract.TriggerInProgress || c.busy != nil {
			continue
		}
		if busy := s.documented(e, ""); !errors.Is(busy, errTaken) {
			c.busy, c.lasts = busy, s.settings.Creating
		}
	}
	return c
}

// business is what a request asks for, as one text: all but the protocol's parameters and those with the given names.
func business(sent url.Values, without ...string) string {
	rest := url.Values{}
	for name, values := range sent {
		if !slices.Contains(without, name) && !protocolName(name) {
			rest[name] = values
		}
	}
	return rest.Encode()
}
