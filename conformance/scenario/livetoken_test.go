package scenario_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

const (
	shelfToken = "|NextToken|String|No|caeba0bb|The token for the next page. |"
	shelfSize  = "|MaxResults|Integer|No|10|The number of entries per page. Maximum value: 50. |"
)

// A place to go on that the page prints is one of another list: what is about it sends one of a live answer.
func TestPlacesToGoOn(t *testing.T) {
	specify(t, []specification{
		{
			name: "of parts of no size", page: shelf(shelfToken), statement: "NextToken/optional",
			want: `
				NextToken/optional/absent: a request without NextToken is accepted (parameter, plain)
				- probe: query -NextToken => accepted
				NextToken/optional/given: a request with NextToken is accepted (parameter)
				- control: query => accepted
				- control "begin": query => accepted, goes-on NextToken
				- probe: query NextToken={1}<begin:NextToken> => accepted
			`,
		},
		{
			name: "of the smallest parts", page: shelf(shelfToken, shelfSize), statement: "NextToken/type",
			want: `
				NextToken/type/text: a request with NextToken is accepted (parameter)
				- control: query => accepted
				- control "begin": query MaxResults=1 => accepted, goes-on NextToken
				- probe: query MaxResults=1 NextToken={1}<begin:NextToken> => accepted
			`,
		},
		{
			name: "that the profile gives", page: shelf(shelfToken), statement: "NextToken/type",
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"NextToken": {"caeba0bb"}}},
			want: `
				NextToken/type/text: a request with NextToken is accepted (parameter)
				- control: query => accepted
				- probe: query NextToken=caeba0bb => accepted
			`,
		},
		{
			name: "in a control", page: shelf(shelfToken), statement: "NextToken/type",
			fixtures: scenario.Fixtures{Refused: map[string][]string{"NextToken": {"nosuch"}}},
			want: `
				NextToken/type/text: a request with NextToken is accepted (parameter)
				- control: query => accepted
				- control "begin": query => accepted, goes-on NextToken
				- probe: query NextToken={1}<begin:NextToken> => accepted
				NextToken/type/refused-nosuch: NextToken = nosuch is refused, as was said of the target (parameter)
				- control: query => accepted
				- probe: query NextToken=nosuch => refused-anyhow
			`,
		},
	})
}

// Nothing sends what the page prints, also where requests start from an example that has it.
func TestNoPrintedPlaceIsSent(t *testing.T) {
	page := shelf(shelfToken, "|Status|String|No|Cold|The status. |") +
		"\n## Examples\n\nSample requests\n\n```\nhttp(s)://[Endpoint]/?Action=DescribeKettles&Status=Cold&NextToken=caeba0bb\n```\n"
	all, err := scenario.Derive(operationOf(t, page), scenario.Settings{Start: scenario.StartExample})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		for _, way := range s.Ways() {
			for _, step := range way.Steps {
				if slices.ContainsFunc(step.Request.Parameters, func(p scenario.Parameter) bool { return strings.Contains(p.Value.Text, "caeba0bb") }) {
					t.Errorf("%s sends it in the step %s", s.ID, step.Name)
				}
			}
		}
	}
}

// Where a list may come in one part, the others of a mandatory parameter are looked at as well, in steps of their own.
func TestListsElsewhere(t *testing.T) {
	page := shelf(shelfToken, "|Kind|String|Yes|tin|The kind. Valid values:\n\n-   tin\n-   clay |")
	for _, id := range []string{"NextToken/optional/given", "relation/NextToken/goes-on/walk"} {
		s, found := scenarioOf(t, page, scenario.Fixtures{}, id)
		if !found || len(s.Otherwise) != 1 {
			t.Fatalf("%s: %t, %d other ways", id, found, len(s.Otherwise))
		}
		ours, others := s.Steps[0].Request, s.Otherwise[0][0].Request
		if sentBy(ours, "Kind") == sentBy(others, "Kind") {
			t.Errorf("%s: both ask for %s", id, sentBy(ours, "Kind"))
		}
		probe := s.Otherwise[0][len(s.Otherwise[0])-1]
		if from := sentFrom(probe.Request, "NextToken"); !slices.ContainsFunc(s.Otherwise[0], func(step scenario.Step) bool { return step.Name == from }) {
			t.Errorf("%s: the place is taken from %q", id, from)
		}
		if s.HasStep(probe.Name) {
			t.Errorf("%s: two steps are %q", id, probe.Name)
		}
	}
}

func sentFrom(r scenario.Request, name string) string {
	for _, p := range r.Parameters {
		if p.Name == name {
			return p.Value.From.Step
		}
	}
	return ""
}
