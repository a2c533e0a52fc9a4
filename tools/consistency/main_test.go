package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// inspected writes a page and gives the line that an inspection of it would be.
func inspected(t *testing.T, source, reading string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "p.md")
	if err := os.WriteFile(path, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	name, err := json.Marshal(path)
	if err != nil {
		t.Fatal(err)
	}
	return `{"page":` + string(name) + `,"action":"DoThing",` + reading + "}\n"
}

// block is a fenced block below a line of text.
func block(caption, body string) string { return caption + "\n\n```\n" + body + "\n```\n\n" }

// Each kind of contradiction is found, unless a diagnostic names what it is about.
func TestContradictions(t *testing.T) {
	const call = "http(s)://[Endpoint]/?Action=DoThing&A=x&L.1.K=1"
	parameter := func(more string) string {
		return `"parameters":[{"name":"A","type":"string","role":"business"` + more + `},{"name":"L.N.K","type":"integer","role":"business"}]`
	}
	result := func(members string) string {
		return `"parameters":[],"response":{"type":"object","properties":{` + members + `}}`
	}
	tests := []struct{ name, page, reading, want string }{
		{"all well", block("请求示例", call), parameter(`,"enum":["x"],"maxLength":1,"example":"x"`), ""},
		{"enum", block("请求示例", call), parameter(`,"enum":["y"]`), `rule: parameter A: "x" breaks its enum`},
		{"length", block("Sample requests", call), parameter(`,"minLength":2`), `rule: parameter A: "x" breaks its length`},
		{"length in bytes", "", parameter(`,"maxLength":4,"lengthUnit":"bytes","example":"中文"`), `rule: parameter A: "中文" breaks its length`},
		{"pattern", "", parameter(`,"pattern":"^k","example":"x"`), `rule: parameter A: "x" breaks its pattern`},
		{"date format", "", parameter(`,"dateFormat":"yyyy-MM-dd","example":"2020-01"`), `rule: parameter A: "2020-01" breaks its date format`},
		{"a date", "", parameter(`,"dateFormat":"yyyy-MM-ddTHH:mmZ","example":"2020-01-02T03:04Z"`), ""},
		{"range", "", `"parameters":[{"name":"A","type":"integer","role":"business","maximum":5,"example":"6"}]`, `rule: parameter A: "6" breaks its range`},
		{"type", "", `"parameters":[{"name":"A","type":"integer","role":"business","example":"many"}]`, `rule: parameter A: "many" breaks its type`},
		{"several values", "", parameter(`,"enum":["y","z"],"example":"y、z"`), ""},
		{"a masked value", "", parameter(`,"enum":["y","z"],"example":"k***"`), ""},
		{"a default", "", parameter(`,"enum":["y","z"],"default":"x"`), `rule: parameter A: "x" breaks its enum`},
		{"another action", block("请求示例", "http://x/?Action=UndoThing"), `"parameters":[]`, `action: the operation is DoThing, the request example calls UndoThing`},
		{"an unknown name", block("请求示例", call+"&B=1"), parameter(""), `unlisted: the request example has B, no parameter is called so`},
		{"required and left out", block("请求示例", "http://x/?Action=DoThing&L.1.K=1"), parameter(`,"required":true`), `required: parameter A is required, no request example gives it`},
		{"a member without a row", block("正常返回", `{"B":1}`), result(`"A":{"type":"string","sometimes":true}`), `unlisted: an example shows .B, the result has no such member`},
		{"always there and left out", block("正常返回", `{"A":"x"}`), result(`"A":{"type":"string"},"B":{"type":"string"}`), `absent: an example leaves out .B, it is read as always there`},
		{"there sometimes", block("正常返回", `{"A":"x"}`), result(`"A":{"type":"string"},"B":{"type":"string","sometimes":true}`), ""},
		{"of another type", block("正常返回", `{"A":1}`), result(`"A":{"type":"string"}`), `type: an example shows .A as number, it is read as string`},
		{"in what JSON shows in the stead of a list", block("正常返回", `{"L":{"A":1}}`), result(`"L":{"type":"object","items":{"type":"object","properties":{"A":{"type":"string"}}}}`),
			"type: an example shows .L.A as number, it is read as string"},
		{"a blank behind a dot of a name", block("请求示例", call+"\n&A=x\n&L. 1.K=1"), parameter(`,"required":true`), ""},
		{"a number", block("正常返回", `{"A":1}`), result(`"A":{"type":"integer"}`), ""},
		{"in an item", block("正常返回", `{"L":[{"A":"x"}]}`), result(`"L":{"type":"array","items":{"type":"object","properties":{"B":{"type":"string","sometimes":true}}}}`), `unlisted: an example shows .L[].A, the result has no such member`},
		{"an object around it", block("正常返回", `{"DoThingResponse":{"A":"x"}}`), result(`"A":{"type":"string"}`), ""},
		{"an object around it that is said to be one", block("正常返回", `{"code":1,"data":{"A":"x"}}`),
			result(`"A":{"type":"string"}`) + `,"diagnostics":[{"message":"the example has \"data\" around the result"}]`, ""},
		{"only XML", block("正常返回", `<DoThingResponse><B>x</B></DoThingResponse>`), result(`"A":{"type":"integer","sometimes":true}`), `unlisted: an example shows .B, the result has no such member`},
		{"an answer to a failure", block("错误返回", `{"B":"x"}`), result(`"A":{"type":"string"}`), ""},
		{"broken JSON", block("正常返回", `{"B":"x"`), result(`"A":{"type":"string"}`), ""},
		{"a cell", "", result(`"A":{"type":"integer","example":"many"}`), `cell: the example of .A is "many", it is read as integer`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			code := run(nil, strings.NewReader(inspected(t, tt.page, tt.reading)), &out, &errs)
			if tt.want == "" {
				if code != 0 || !strings.Contains(out.String(), "0 are silent") {
					t.Errorf("exit %d: %s%s", code, out.String(), errs.String())
				}
				return
			}
			if code != 1 || !strings.Contains(out.String(), ": "+tt.want+"\n") || !strings.Contains(out.String(), "1 are silent") {
				t.Errorf("exit %d: %s%s\nwant %s", code, out.String(), errs.String(), tt.want)
			}
			said := `,"diagnostics":[{"message":"A, B, L and UndoThing are odd"}]`
			out.Reset()
			if code := run(nil, strings.NewReader(inspected(t, tt.page, tt.reading+said)), &out, &errs); code != 0 || !strings.Contains(out.String(), "1 contradictions are named") {
				t.Errorf("with a diagnostic: exit %d: %s", code, out.String())
			}
			out.Reset()
			unread := `,"diagnostics":[{"message":"the text demands something of \"A, B, L and UndoThing\" that no rule reads"}]`
			if code := run(nil, strings.NewReader(inspected(t, tt.page, tt.reading+unread)), &out, &errs); code != 1 {
				t.Errorf("with a sentence that is not read: exit %d: %s", code, out.String())
			}
		})
	}
}

// A name is only named as a whole.
func TestMentions(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{`member "Id" is odd`, true}, {`member "RequestId" is odd`, false}, {`member "Id2" is odd`, false}, {`RequestId, then Id`, true}, {"", false}, {"A.Id", true},
	} {
		if mentions(tt.text, "Id") != tt.want {
			t.Errorf("%q: expected %t", tt.text, tt.want)
		}
	}
}

// What is no inspection is refused with the line where it stands.
func TestBadInput(t *testing.T) {
	for _, tt := range []struct {
		name, in, want string
		args           []string
	}{
		{"nothing", "", "0 pages on standard input", nil},
		{"no JSON", "hello\n", "line 1: not an inspection", nil},
		{"a page that is gone", `{"page":"no/such.md"}` + "\n", "line 1: its page", nil},
		{"an argument", "", "usage", []string{"x"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			if code := run(tt.args, strings.NewReader(tt.in), &out, &errs); code != 2 || !strings.Contains(errs.String(), tt.want) {
				t.Errorf("exit %d: %s", code, errs.String())
			}
		})
	}
}
