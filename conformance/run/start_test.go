package run_test

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// kettle is an operation that changes something, with a parameter that only the page's request example has.
func kettle(t *testing.T) *operation.Operation {
	t.Helper()
	const text = "# StirKettle\n\nStirs a kettle.\n\n## Debugging\n\n[x](https://api.aliyun.com/#product=Tea&api=StirKettle&type=RPC&version=2020-01-01)\n\n" +
		"## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n" +
		"|Action|String|Yes|StirKettle|The operation. Set the value to StirKettle. |\n" +
		"|KettleId|String|Yes|k-1|The ID of the kettle. |\n|Depth|String|No|deep|How deep. |\n\n" +
		"## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n|RequestId|String|6A-1|The ID of the request. |\n\n" +
		"## Examples\n\nSample requests\n\n```\nhttp(s)://[Endpoint]/?Action=StirKettle&KettleId=k-1&Depth=flat\n&<Common request parameters>\n```\n\n" +
		"Sample success responses\n\n`JSON` format\n\n```\n{\"RequestId\":\"6A-1\"}\n```\n"
	overlay, err := spec.Overlay()
	if err != nil {
		t.Fatal(err)
	}
	compiled, err := compile.Compile(page.Parse("StirKettle.md", []byte(text)), overlay)
	if err != nil {
		t.Fatal(err)
	}
	op, err := operation.Load(compiled.Description, compiled.Statements)
	if err != nil {
		t.Fatal(err)
	}
	return op
}

// taking is a target that takes the requests for which takes is true, and answers the others with 400 and a code.
func taking(code string, takes func(url.Values) bool) doer {
	return func(r *http.Request) (*http.Response, error) {
		sent := r.URL.Query()
		if r.Body != nil {
			body, err := io.ReadAll(r.Body)
			if err != nil {
				return nil, err
			}
			form, err := url.ParseQuery(string(body))
			if err != nil {
				return nil, err
			}
			for name, values := range form {
				sent[name] = values
			}
		}
		status, body := http.StatusOK, `{"RequestId":"6A-1"}`
		if !takes(sent) {
			status, body = http.StatusBadRequest, `{"RequestId":"6A-1","HostId":"h","Code":"`+code+`","Message":"m"}`
		}
		return &http.Response{
			StatusCode: status, Header: http.Header{"Content-Type": {"application/json"}}, Body: io.NopCloser(bytes.NewReader([]byte(body))), Request: r,
		}, nil
	}
}

// kettleRun is a run against a target, and all that it sends.
func kettleRun(t *testing.T, target doer, change func(*run.Config)) (*run.Run, *[]exchange.Exchange) {
	t.Helper()
	config := least(t)
	config.Operation, config.Client = kettle(t), target
	var sent []exchange.Exchange
	config.Record = func(e exchange.Exchange) { sent = append(sent, e) }
	if change != nil {
		change(&config)
	}
	r, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	return r, &sent
}

// A target that refuses what requests start from is asked by the other request that the page gives, once. When it accepts that
// one, all scenarios start from it, and the report says so.
func TestWhatRequestsStartFrom(t *testing.T) {
	onlyBare := func(v url.Values) bool { return !v.Has("Depth") }
	cases := []struct {
		name   string
		target doer
		change func(*run.Config)
		others int // requests that begin the run, beside the first
		start  string
		exists verdict.Verdict
	}{
		{"everything is accepted", taking("", func(url.Values) bool { return true }), nil, 0, "", verdict.Pass},
		{
			"the required parameters alone", taking("NoSuchDepth", onlyBare), nil, 1,
			"requests start from the required parameters alone: the target refuses the page's request example with 400 NoSuchDepth", verdict.Pass,
		},
		{"nothing is accepted", taking("NoKettle", func(url.Values) bool { return false }), nil, 1, "", verdict.Inconclusive},
		{"the caller is refused, which is made sure of", taking("SignatureDoesNotMatch", func(url.Values) bool { return false }), nil, 1, "", verdict.Inconclusive},
		{"a run that must not change anything", taking("NoSuchDepth", onlyBare), func(c *run.Config) { c.Safe = true }, 0, "", verdict.NotProvoked},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r, sent := kettleRun(t, c.target, c.change)
			session := begun(t, r)
			if n := len(*sent); n != 1+c.others {
				t.Errorf("the run began with %d requests", n)
			}
			found := session.All(t.Context())
			if found.Start != c.start {
				t.Errorf("start %q, want %q", found.Start, c.start)
			}
			if len(found.Scenarios)+len(found.Observations) != len(r.Scenarios()) {
				t.Errorf("%d results of %d scenarios", len(found.Scenarios)+len(found.Observations), len(r.Scenarios()))
			}
			for _, s := range found.Scenarios {
				if s.ID == "operation/exists/accepted" && s.Verdict != c.exists {
					t.Errorf("%s: %s: %s", s.ID, s.Verdict, s.Reason)
				}
			}
			if c.change != nil {
				return
			}
			again := r.Rejudge(run.Recorded{Exchanges: *sent})
			if diff := cmp.Diff(verdicts(found.Scenarios), verdicts(again.Scenarios)); diff != "" || again.Start != found.Start {
				t.Errorf("judged again, start %q (-live +again):\n%s", again.Start, diff)
			}
		})
	}
}

// The other way round: the required parameters come first, and the example's request is what the target accepts.
func TestRequestsStartFromTheExampleInNeed(t *testing.T) {
	r, sent := kettleRun(t, taking("MissingDepth", func(v url.Values) bool { return v.Has("Depth") }), func(c *run.Config) { c.Operation.Action = "GetKettle" })
	found := begun(t, r).All(t.Context())
	if want := "requests start from the page's request example: the target refuses the required parameters alone with 400 MissingDepth"; found.Start != want {
		t.Errorf("start %q, want %q", found.Start, want)
	}
	for _, s := range found.Scenarios {
		if s.ID == "Depth/optional/absent" && s.Verdict != verdict.Fail {
			t.Errorf("%s: %s: %s: without it the target still refuses", s.ID, s.Verdict, s.Reason)
		}
	}
	if r.Rejudge(run.Recorded{Exchanges: *sent}).Start != found.Start {
		t.Error("judged again, requests start from something else")
	}
	if got := r.Scenarios()[0].Steps[0].Request.Parameters; strings.Contains(textOf(got), "Depth") {
		t.Error("the plan has changed")
	}
}

func textOf(list []scenario.Parameter) string {
	var b strings.Builder
	for _, p := range list {
		b.WriteString(p.Name + "=" + p.Value.Text + " ")
	}
	return b.String()
}

func verdicts(results []report.Result) map[string]verdict.Verdict {
	out := map[string]verdict.Verdict{}
	for _, r := range results {
		out[r.ID] = r.Verdict
	}
	return out
}
