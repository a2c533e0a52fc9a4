package scenario_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// ways tells the ways of a scenario, in the words of tell.
func ways(t *testing.T, page string, settings scenario.Settings, id string) []string {
	t.Helper()
	op := operationOf(t, page)
	all, err := scenario.Derive(op, settings)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(all, func(s scenario.Scenario) bool { return s.ID == id })
	if at < 0 {
		t.Fatalf("no scenario %s", id)
	}
	plainest := scenario.Plainest(op, settings).Steps[0].Request
	var out []string
	for _, way := range all[at].Ways() {
		out = append(out, tell(plainest, way)[1:]...)
		out = append(out, "")
	}
	return out
}

// Where nobody checks signatures, other evidence shows how values are decoded, in its order.
func TestWaysToSeeDecoding(t *testing.T) {
	service := scenario.Settings{Layer: scenario.LayerService}
	knowing := func(values ...string) scenario.Settings {
		s := service
		s.Fixtures = scenario.Fixtures{Accepted: map[string][]string{"KettleId": values}}
		return s
	}
	refusing := service
	refusing.Fixtures = scenario.Fixtures{Refused: map[string][]string{"KettleId": {"k-0"}}}
	repeated := service
	repeated.Fixtures = echoing("k 1")
	second := service
	second.Fixtures = echoing("k-2")
	headed := knowing("é")
	headed.ActionInHeader = true
	const message = `- control "refused Action": query Action=PlumbNoSuchOperation => repeats = PlumbNoSuchOperation`
	cases := []struct {
		name, page string
		settings   scenario.Settings
		id, want   string
	}{
		{
			"an accepted value with a blank", with(theKettle), knowing("k 1"), "protocol/encoding/plus/space-plus-query", `
			- control: query PlumbExtra=plumb spaces as plus => accepted
			- control "KettleId": query => accepted
			- control "misread KettleId": query KettleId=k+1 => refused-anyhow
			- probe "KettleId as sent": query spaces as plus => accepted

			` + message + `
			- probe "refused Action as sent": query Action="PlumbNoSuchOperationa b" spaces as plus => repeats = PlumbNoSuchOperationa b
			`,
		},
		{
			"a JSON text, where a plus sign makes it none", with(theKettle), knowing(`{"a":1}`), "protocol/encoding/plus/plus-sign-form", `
			- control: form PlumbExtra=plumb => accepted
			- control "KettleId": query KettleId="{ \"a\":1}" => accepted
			- control "broken KettleId": query KettleId={!"a":1} => refused-anyhow
			- probe "KettleId as sent": form KettleId={+"a":1} => refused-anyhow

			` + message + `
			- probe "refused Action as sent": form Action=PlumbNoSuchOperationa+b => repeats = PlumbNoSuchOperationa+b
			`,
		},
		{
			"an accepted value beyond ASCII", with(theKettle), knowing("é"), "protocol/encoding/utf-8/han-query", `
			- control: query PlumbExtra=plumb => accepted
			- control "KettleId": query => accepted
			- control "misread KettleId": query KettleId=Ã© => refused-anyhow
			- probe "KettleId as sent": query => accepted

			` + message + `
			- probe "refused Action as sent": query Action=PlumbNoSuchOperation中文 => repeats = PlumbNoSuchOperation中文
			`,
		},
		{
			"the name of the operation in a header, which says nothing of parameters", with(theKettle), headed, "protocol/encoding/utf-8/han-query", `
			- control: query PlumbExtra=plumb => accepted
			- control "KettleId": query => accepted
			- control "misread KettleId": query KettleId=Ã© => refused-anyhow
			- probe "KettleId as sent": query => accepted
			`,
		},
		{
			"an operation's escaped name, and a value that is refused by name", with(theKettle), refusing, "protocol/encoding/utf-8/percent-query", `
			- control: query PlumbExtra=plumb => accepted
			- control "operation": query => accepted
			- control "unknown operation": query Action=PlumbNoSuchOperation => refused-anyhow
			- probe "escaped operation": query Action=%53tirKettle => refused-anyhow

			` + message + `
			- probe "refused Action as sent": query Action=PlumbNoSuchOperationa%20b => repeats = PlumbNoSuchOperationa%20b

			- control "refused KettleId": query KettleId=k-0 => repeats = k-0
			- probe "refused KettleId as sent": query KettleId=k-0a%20b => repeats = k-0a%20b
			`,
		},
		{
			"a member that repeats a promised value", kettle{parameters: []string{theKettle}, members: []string{theEcho}, json: kettleJSON}.page(), repeated,
			"protocol/encoding/plus/space-query", `
			- control: query PlumbExtra=plumb => accepted
			- control "repeated": query KettleId="k 1" => accepted, echo KettleId = KettleId
			- probe "repeated as sent": query KettleId="k 1" => accepted, echo KettleId = KettleId

			` + message + `
			- probe "refused Action as sent": query Action="PlumbNoSuchOperationa b" => repeats = PlumbNoSuchOperationa b
			`,
		},
		{
			"a token that was used, in another spelling", with(theKettle, theToken), second, "protocol/encoding/plus/both-plus-form", `
			- control: form PlumbExtra=plumb spaces as plus => accepted
			` + message + `
			- probe "refused Action as sent": form Action="PlumbNoSuchOperationa +b" spaces as plus => repeats = PlumbNoSuchOperationa +b

			- control "token": query ClientToken=<spelled 23 ending "a +b"> => accepted
			- control "token again": query KettleId=k-2 ClientToken=<spelled 23 ending "a +b"> => refused-anyhow
			- control "new token": query KettleId=k-2 ClientToken=<spelled 22 ending "a-b"> => accepted
			- probe "token as sent": form KettleId=k-2 ClientToken=<spelled 23 ending "a +b"> spaces as plus => refused-anyhow
			`,
		},
		{
			"a token that is another one", with(theKettle, theToken), second, "protocol/encoding/plus/plus-sign-query", `
			- control: query PlumbExtra=plumb => accepted
			` + message + `
			- probe "refused Action as sent": query Action=PlumbNoSuchOperationa+b => repeats = PlumbNoSuchOperationa+b

			- control "token": query ClientToken=<spelled 22 ending "a b"> => accepted
			- control "token again": query KettleId=k-2 ClientToken=<spelled 22 ending "a b"> => refused-anyhow
			- control "new token": query KettleId=k-2 ClientToken=<spelled 22 ending "a-b"> => accepted
			- probe "token as sent": query KettleId=k-2 ClientToken=<spelled 22 ending "a+b"> => accepted
			`,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(strings.Join(lines(c.want), "\n"), strings.Join(lines(strings.Join(ways(t, c.page, c.settings, c.id), "\n")), "\n")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A gateway alone is asked by its signatures alone; a target that is both by those first; a service never.
func TestLayersOfWays(t *testing.T) {
	const id = "protocol/encoding/plus/space-query"
	for layer, want := range map[string]struct{ signed, others bool }{
		"": {true, true}, scenario.LayerGateway: {true, false}, scenario.LayerService: {false, true},
	} {
		got := strings.Join(ways(t, with(theKettle), scenario.Settings{Layer: layer}, id), "\n")
		if signed, others := strings.Contains(got, "tampered"), strings.Contains(got, "repeats"); signed != want.signed || others != want.others {
			t.Errorf("%q: signed %v, others %v:\n%s", layer, signed, others, got)
		}
	}
}

// The steps of the ways of one scenario have names of their own: a record tells them apart.
func TestStepsOfWaysHaveNames(t *testing.T) {
	all, err := scenario.Derive(operationOf(t, whole()), scenario.Settings{Fixtures: scenario.Fixtures{
		Accepted: map[string][]string{"KettleId": {"a b", "+é%41/"}}, Refused: map[string][]string{"KettleId": {"no"}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		seen := map[string]bool{}
		for _, way := range s.Ways() {
			for _, step := range way.Steps {
				if seen[step.Name] {
					t.Errorf("%s: two steps %q", s.ID, step.Name)
				}
				seen[step.Name] = true
			}
		}
	}
}

func TestMisreadings(t *testing.T) {
	cases := []struct {
		text string
		want []string
	}{
		{"plain", nil},
		{"a b", []string{"a+b"}},
		{"a+b", []string{"a b", "a b"}},
		{"é", []string{"Ã©"}},
		{"%41", []string{"A", "A"}},
		{"%zz", nil},
		{"+", nil}, // an empty text is found everywhere
	}
	for _, c := range cases {
		if got := scenario.Misreadings(c.text); !slices.Equal(c.want, got) {
			t.Errorf("%q: %q", c.text, got)
		}
	}
}
