package matrix_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/conformance/matrix"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// small is a matrix with a row of every fate: killed, with an "also"; survived; with unrelated failures; with a claim for
// no reason. Two rows are of one group and two of another.
func small() matrix.Matrix {
	killer := func(statement, scenario string) []matrix.Notice {
		return []matrix.Notice{{Scenario: statement + "/" + scenario, Statement: statement, Verdict: verdict.Fail, Check: "refused", Reason: "it was accepted"}}
	}
	return matrix.Matrix{
		Operation: "GetA", Statements: 30, Scenarios: 40,
		Reference: []matrix.Notice{{Scenario: "R/x", Statement: "R", Verdict: verdict.Inconclusive, Reason: "no answer"}},
		Rows: []matrix.Row{
			{
				Fault:   fault.Fault{Name: "one", Group: fault.Parameters, Title: "a|b <c> & *d*", Statement: "A/required", Also: []string{"B/x", "C/y"}},
				Killers: append(killer("A/required", "absent"), killer("A/required", "empty")...), Also: killer("B/x", "1"), Blind: 3,
			},
			{Fault: fault.Fault{Name: "two", Group: fault.Parameters, Title: "Two", Statement: "A/enum"}},
			{
				Fault: fault.Fault{Name: "three", Group: fault.ErrorCodes, Title: "Three", Statement: "E/code"}, Killers: killer("E/code", "it"),
				Unrelated: append(killer("F/one", "1"), killer("F/two", "2")...),
			},
			{
				Fault:   fault.Fault{Name: "four", Group: fault.ErrorCodes, Title: "Four", Statement: "G/code", Also: []string{"H/z"}},
				Killers: killer("G/code", "it"), Idle: []string{"H/z"},
			},
		},
		Idle: []string{"I/one/a", "I/two/b"},
	}
}

// clean is a matrix with nothing to object to, and nothing idle.
func clean() matrix.Matrix {
	m := small()
	return matrix.Matrix{Operation: "GetA", Statements: 1, Scenarios: 2, Rows: m.Rows[:1]}
}

const smallText = `REFERENCE  R/x: inconclusive: no answer
killed     one                                        A/required                               2 scenarios
SURVIVED   two                                        A/enum                                   0 scenarios
UNCLEAN    three                                      E/code                                   1 scenarios
           unrelated: fail F/one/1: it was accepted
           unrelated: fail F/two/2: it was accepted
UNCLEAN    four                                       G/code                                   1 scenarios
           declared to break H/z too, and does not
GetA: 4 faults, 3 killed at their own statement, 2 unrelated failures; 40 scenarios of 30 statements, 2 of them killed nothing
`

const cleanText = `killed     one                                        A/required                               2 scenarios
GetA: 1 faults, 1 killed at their own statement, 0 unrelated failures; 2 scenarios of 1 statements, 0 of them killed nothing
`

const head = `# Kill matrix

The suite's proof: every fault is a named defect of the reference server for GetA, and every one is found
at the statement that it breaks. ` + "`plumb prove` makes this page; `plumb serve --fault NAME`" + ` serves one of the
defects.

`

const also = `
"Also" names statements that cannot hold either once that one is broken, for they say the same of the same answer. Every
one of them was seen to fail; what fails anywhere else counts as unrelated.
`

const smallMarkdown = head + `4 faults: 3 killed at their own statement, 2 unrelated failures. 40 scenarios of 30 statements.
` + also + `
## Parameters

| Fault | Defect | Statement | Killed by |
|---|---|---|---|
| one | a\|b &lt;c> &amp; \*d\* | A/required; also B/x, C/y | absent, empty |
| two | Two | A/enum | **survived** |

## Error codes

| Fault | Defect | Statement | Killed by |
|---|---|---|---|
| three | Three | E/code | it |
| four | Four | G/code; also H/z | it |

## Scenarios that killed nothing

Either another scenario of the same statement did, or there is no fault yet that they alone could find.

- I/one/a
- I/two/b
`

const cleanMarkdown = head + `1 faults: 1 killed at their own statement, 0 unrelated failures. 2 scenarios of 1 statements.
` + also + `
## Parameters

| Fault | Defect | Statement | Killed by |
|---|---|---|---|
| one | a\|b &lt;c> &amp; \*d\* | A/required; also B/x, C/y | absent, empty |
`

const cleanJSON = `{
  "operation": "GetA",
  "proven": true,
  "statements": 1,
  "scenarios": 2,
  "reference": [],
  "faults": [
    {
      "fault": "one",
      "group": "parameters",
      "title": "a|b <c> & *d*",
      "statement": "A/required",
      "also": [
        "B/x",
        "C/y"
      ],
      "killed": true,
      "killers": [
        {
          "scenario": "A/required/absent",
          "statement": "A/required",
          "verdict": "fail",
          "check": "refused",
          "reason": "it was accepted"
        },
        {
          "scenario": "A/required/empty",
          "statement": "A/required",
          "verdict": "fail",
          "check": "refused",
          "reason": "it was accepted"
        }
      ],
      "unrelated": [],
      "blind": 3
    }
  ],
  "idle": []
}
`

const loneJSON = `{
  "operation": "GetA",
  "proven": false,
  "statements": 0,
  "scenarios": 0,
  "reference": [
    {
      "scenario": "R/x",
      "statement": "R",
      "verdict": "inconclusive",
      "check": "",
      "reason": "no answer"
    }
  ],
  "faults": [
    {
      "fault": "two",
      "group": "parameters",
      "title": "Two",
      "statement": "A/enum",
      "killed": false,
      "killers": [],
      "unrelated": [],
      "declaredForNoReason": [
        "H/z"
      ],
      "blind": 0
    }
  ],
  "idle": [
    "I/one/a"
  ]
}
`

// lone has one row, of a fault that survived.
func lone() matrix.Matrix {
	row := small().Rows[1]
	row.Idle = []string{"H/z"}
	return matrix.Matrix{Operation: "GetA", Reference: small().Reference, Rows: []matrix.Row{row}, Idle: []string{"I/one/a"}}
}

// full is a writer without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errNoRoom }

var errNoRoom = errors.New("no room")

func TestHowAMatrixIsWritten(t *testing.T) {
	cases := []struct {
		name  string
		write func(io.Writer, matrix.Matrix) error
		m     matrix.Matrix
		want  string
	}{
		{"text", matrix.Text, small(), smallText},
		{"text of a clean one", matrix.Text, clean(), cleanText},
		{"Markdown", matrix.Markdown, small(), smallMarkdown},
		{"Markdown of a clean one", matrix.Markdown, clean(), cleanMarkdown},
		{"JSON of a clean one", matrix.JSON, clean(), cleanJSON},
		{"JSON of a survivor", matrix.JSON, lone(), loneJSON},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := c.write(&b, c.m); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, b.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if err := c.write(full{}, c.m); !errors.Is(err, errNoRoom) {
				t.Errorf("a writer without room: %v", err)
			}
		})
	}
}
