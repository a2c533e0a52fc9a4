package generic

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// A name that something has is refused, where names are kept: within what the page says, and not beyond.
func TestTakenNames(t *testing.T) {
	of := func(name, region string) url.Values { return url.Values{"LidName": {name}, "RegionId": {region}} }
	for _, tt := range []struct {
		name, within string
		sent         []url.Values
		refused      bool // the last one
	}{
		{"once", "RegionId", []url.Values{of("plumb-1", "a")}, false},
		{"twice", "RegionId", []url.Values{of("plumb-1", "a"), of("plumb-1", "a")}, true},
		{"another name", "RegionId", []url.Values{of("plumb-1", "a"), of("plumb-2", "a")}, false},
		{"another region", "RegionId", []url.Values{of("plumb-1", "a"), of("plumb-1", "b")}, false},
		{"another region, where none counts", "", []url.Values{of("plumb-1", "a"), of("plumb-1", "b")}, true},
		{"a name that is not kept", "RegionId", []url.Values{of("lid", "a"), of("lid", "a")}, false},
		{"no name", "RegionId", []url.Values{of("", "a"), of("", "a")}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rule := operation.Statement{Statement: contract.Statement{
				Subject: contract.Subject{Kind: contract.OfParameter, Name: "LidName", Rule: contract.RuleUniqueName}, Value: tt.within,
			}}
			op := &operation.Operation{Parameters: []operation.Parameter{{Name: "LidName"}, {Name: "RegionId"}}, Statements: []operation.Statement{rule}}
			s := &service{op: op, state: newState(), settings: Settings{Kept: map[string]*regexp.Regexp{"LidName": regexp.MustCompile("^plumb")}}}
			var last error
			for _, sent := range tt.sent {
				last = s.take(sent)
			}
			if (last != nil) != tt.refused {
				t.Errorf("%v", last)
			}
		})
	}
}

// Work that is in progress is so whatever the call names what it makes.
func TestWorkOfOtherNamesIsTheSame(t *testing.T) {
	s := &service{op: &operation.Operation{}, state: newState(), settings: Settings{Clock: time.Now, Kept: map[string]*regexp.Regexp{"LidName": regexp.MustCompile("^plumb")}}}
	work := func(name, region string) string {
		return s.call(httptest.NewRequest(http.MethodGet, "/", nil), url.Values{"LidName": {name}, "RegionId": {region}}).work
	}
	if one, other := work("plumb-1", "a"), work("plumb-2", "a"); one != other {
		t.Errorf("%q and %q", one, other)
	}
	if one, other := work("plumb-1", "a"), work("plumb-1", "b"); one == other {
		t.Errorf("%q in both regions", one)
	}
}
