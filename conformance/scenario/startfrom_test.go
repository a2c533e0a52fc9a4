package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Rows of parameters that depend on one another.
const (
	theDepth  = "|Depth|String|No|deep|How deep. |"
	theWidth  = "|Width|String|No|wide|How wide. |"
	theHeight = "|Height|String|No|high|How high. |"
)

// sentOf writes the parameters of a request, without its format.
func sentOf(r scenario.Request) string {
	var out []string
	for _, p := range r.Parameters {
		if p.Name != "Format" {
			out = append(out, p.Name+"="+p.Value.Text)
		}
	}
	return strings.Join(out, " ")
}

// A request starts from the required parameters. Where the page says that others go with them, or its example of an operation
// that changes something has more, it starts from the example.
func TestStart(t *testing.T) {
	example := func(request string, rows ...string) kettle { return kettle{parameters: rows, request: request} }
	cases := []struct {
		name        string
		page        kettle
		action      string // StirKettle changes something
		fixtures    scenario.Fixtures
		want, other string // other is "" where there is no other start
	}{
		{"no example", example("", theKettle, theDepth), "", scenario.Fixtures{}, "KettleId=k-1", ""},
		{"the example has the required ones", example("&KettleId=k-1", theKettle, theDepth), "", scenario.Fixtures{}, "KettleId=k-1", ""},
		{"with another value", example("&KettleId=k-2", theKettle), "", scenario.Fixtures{}, "KettleId=k-1", "KettleId=k-2"},
		{"the example has more", example("&KettleId=k-2&Depth=flat", theKettle, theDepth), "", scenario.Fixtures{}, "KettleId=k-2 Depth=flat", "KettleId=k-1"},
		{"more, of an operation that reads", example("&KettleId=k-2&Depth=flat", theKettle, theDepth), "GetKettle", scenario.Fixtures{}, "KettleId=k-1", "KettleId=k-2 Depth=flat"},
		{
			"more, of an operation that reads, and the page names a case",
			example("&KettleId=k-2&Depth=flat", theKettle, "|Depth|String|No|deep|How deep. This parameter is required if the kettle is full. |"), "GetKettle",
			scenario.Fixtures{}, "KettleId=k-2 Depth=flat", "KettleId=k-1",
		},
		{
			"the profile's values", example("&KettleId=k-2&Depth=flat", theKettle, theDepth), "",
			scenario.Fixtures{Accepted: map[string][]string{"KettleId": {"k-8"}, "Depth": {"shallow"}}}, "KettleId=k-8 Depth=shallow", "KettleId=k-8",
		},
		{"a parameter that the page does not list", example("&KettleId=k-1&Lid=on", theKettle, theDepth), "", scenario.Fixtures{}, "KettleId=k-1", ""},
		{"a value that breaks a rule", example("&KettleId=k-1&Turns=many", theKettle, "|Turns|Integer|No|3|How often. |"), "", scenario.Fixtures{}, "KettleId=k-1", ""},
		{"the token", example("&KettleId=k-1&ClientToken=t-1", theKettle, theToken), "", scenario.Fixtures{}, "KettleId=k-1", ""},
		{"a token by its name", example("&KettleId=k-1&ClientToken=t-1", theKettle, "|ClientToken|String|No|t-1|A text. |"), "", scenario.Fixtures{}, "KettleId=k-1", ""},
		{
			"the first item of a list", example("&KettleId=k-1&Spoon.1.Length=2&Spoon.2.Length=3", theKettle, "|Spoon.N.Length|Integer|No|1|How long. |"), "", scenario.Fixtures{},
			"KettleId=k-1 Spoon.1.Length=2", "KettleId=k-1",
		},
		{
			"the first item of a list that is required",
			example("&KettleId=k-1&Spoon.1=a&Spoon.2=b", theKettle, theDepth, "|Spoon.N|RepeatList|Yes|x|The spoons. Valid values of N: 1 to 3. |"), "", scenario.Fixtures{},
			"KettleId=k-1 Spoon.1=x", "KettleId=k-1 Spoon.1=a",
		},
		{
			"a promised item", example("&KettleId=k-1&Spoon.1.Length=2", theKettle, "|Spoon.N.Length|Integer|No|1|How long. |"), "",
			scenario.Fixtures{Accepted: map[string][]string{"Spoon.N.Length": {"7"}}}, "KettleId=k-1 Spoon.1.Length=7", "KettleId=k-1",
		},
		{
			"at least one of several", example("", theKettle, theDepth, theWidth+"\n|Lid|String|No|on|You must specify at least one of Depth and Width. |"), "",
			scenario.Fixtures{}, "KettleId=k-1 Depth=deep", "KettleId=k-1",
		},
		{
			"the promised one of several", example("", theKettle, theDepth, theWidth+"\n|Lid|String|No|on|You must specify at least one of Depth and Width. |"), "",
			scenario.Fixtures{Accepted: map[string][]string{"Width": {"w"}}}, "KettleId=k-1 Width=w", "KettleId=k-1",
		},
		{
			"the example's one of several", example("&Width=w", theKettle, theDepth, theWidth+"\n|Lid|String|No|on|You must specify at least one of Depth and Width. |"), "",
			scenario.Fixtures{}, "KettleId=k-1 Width=w", "KettleId=k-1",
		},
		{
			"none that another sentence rules out",
			example("&Height=h", theKettle, theDepth, theWidth, theHeight+"\n|Lid|String|No|on|You must specify one of Depth and Width. You can specify only one of Depth, Width, and Height. |"), "",
			scenario.Fixtures{}, "KettleId=k-1 Height=h", "KettleId=k-1",
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			op := operationOf(t, c.page.page())
			if c.action != "" {
				op.Action = c.action
			}
			settings := scenario.Settings{Fixtures: c.fixtures}
			if got := sentOf(scenario.Plainest(op, settings).Steps[0].Request); got != c.want {
				t.Errorf("starts from %q, want %q", got, c.want)
			}
			got := ""
			if start, differs := scenario.OtherStart(op, settings); differs {
				settings.Start = start
				got = sentOf(scenario.Plainest(op, settings).Steps[0].Request)
			}
			if got != c.other {
				t.Errorf("the other start is %q, want %q", got, c.other)
			}
		})
	}
}

// A plan has the same scenarios whatever its requests start from.
func TestScenariosDoNotDependOnTheStart(t *testing.T) {
	k := kettle{
		parameters: []string{theKettle, theDepth, theToken}, members: []string{theEcho, "|Depth|String|deep|How deep. |"}, request: "&KettleId=k-2&Depth=flat",
		json: `{"RequestId":"6A-1","KettleId":"k-1","Depth":"deep"}`, errors: []string{unknownKettle, "|400|Invalid.Depth|The specified Depth is invalid.|No. |"},
	}
	op := operationOf(t, k.page())
	byExample, byRows := idsOf(t, op, scenario.StartExample), idsOf(t, op, scenario.StartRequired)
	if len(byExample) == 0 || strings.Join(byExample, "\n") != strings.Join(byRows, "\n") {
		t.Errorf("from the example %d scenarios, from the rows %d", len(byExample), len(byRows))
	}
}

func idsOf(t *testing.T, op *operation.Operation, start scenario.Start) []string {
	t.Helper()
	list, err := scenario.Derive(op, scenario.Settings{Start: start})
	if err != nil {
		t.Fatal(err)
	}
	ids := make([]string, 0, len(list))
	for _, s := range list {
		ids = append(ids, s.ID)
	}
	return ids
}

// What a scenario puts into a request and what the request started from may exclude each other, and what it leaves out may
// need something in its place: the page's sentences of choices are obeyed.
func TestChoices(t *testing.T) {
	most := kettle{parameters: []string{theKettle, theDepth, theWidth + "\n|Lid|String|No|on|You can specify only one of Depth and Width. |"}, request: "&Depth=flat"}.page()
	least := kettle{parameters: []string{theKettle, theDepth, theWidth + "\n|Lid|String|No|on|You must specify at least one of Depth and Width. |"}}.page()
	conditional := kettle{parameters: []string{theKettle, "|Depth|String|No|deep|How deep. This parameter is required if the kettle is full. |"}, request: "&Depth=flat"}.page()
	specify(t, []specification{
		{
			name: "what the request started from gives way", page: most, statement: "Width/optional",
			want: `
				Width/optional/absent: a request without Width is accepted (parameter, plain)
				- probe: query -Width => accepted
				Width/optional/given: a request with Width is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Width=wide -Depth => accepted
			`,
		},
		{
			name: "a page that allows one does not say that none will do", page: most, statement: "Depth/optional",
			want: `
				Depth/optional/absent: a request without Depth is accepted (parameter, plain)
				- probe: query Width=wide -Depth => accepted
				Depth/optional/given: a request with Depth is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query => accepted
			`,
		},
		{
			name: "something else stands in", page: least, statement: "Depth/optional",
			want: `
				Depth/optional/absent: a request without Depth is accepted (parameter, plain)
				- probe: query Width=wide -Depth => accepted
				Depth/optional/given: a request with Depth is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query => accepted
			`,
		},
		{
			name: "the example may be the case in which it is required", page: conditional, statement: "Depth/optional",
			want: `
				Depth/optional/absent: a request without Depth is accepted (parameter, plain, tentative)
				- probe: query -Depth => accepted
				Depth/optional/given: a request with Depth is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query => accepted
			`,
		},
	})
}
