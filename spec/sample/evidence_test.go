package sample_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// example makes an example of a JSON or XML body, as the compiler reads it.
func example(kind, body string) contract.Example {
	e := contract.Example{Kind: kind, Body: body}
	if kind == "xml" {
		root, _ := sample.XML(body)
		e.Value = root.Value()
		return e
	}
	e.Value, _ = sample.JSON(body)
	return e
}

// All success examples together show the result: what one leaves out, another may show.
func TestEvidence(t *testing.T) {
	failed := example("json", `{"Code": "No"}`)
	failed.Failure = true
	unread := contract.Example{Kind: "json"}
	json := func(body string) contract.Example { return example("json", body) }
	xml := func(body string) contract.Example { return example("xml", body) }
	tests := []struct {
		name     string
		examples []contract.Example
		want     string
	}{
		{"none", nil, "nothing"},
		{"a request and one that cannot be read", []contract.Example{{Kind: "request", Value: &contract.Value{}}, unread}, "nothing"},
		{"a failure shows nothing of the result", []contract.Example{failed, json(`{"A":1}`)}, "{A:1}"},
		{"XML alone", []contract.Example{xml("<A><B>1</B></A>")}, `{A:{B:"1"}}`},
		{"JSON first, completed by XML", []contract.Example{xml("<A>x</A><B>y</B>"), json(`{"A":1}`)}, `{A:1 B:"y"}`},
		{"two JSON examples", []contract.Example{json(`{"A":1,"B":{"C":1}}`), json(`{"A":2,"B":{"C":9,"D":2},"E":3}`)}, "{A:1 B:{C:1 D:2} E:3}"},
		{"objects with nothing in common are different things", []contract.Example{json(`{"A":1}`), json(`{"B":2}`)}, "{A:1}"},
		{"members with nothing in common inside", []contract.Example{json(`{"A":1,"B":{"C":1}}`), json(`{"A":2,"B":{"D":1}}`)}, "{A:1 B:{C:1}}"},
		{"what is empty shows nothing", []contract.Example{json(`{"A":{},"B":[],"C":"","D":null,"E":0}`), json(`{"A":{"X":1},"B":[2],"C":"y","D":3,"E":4}`)}, `{A:{X:1} B:[2] C:"y" D:3 E:0}`},
		{"and takes nothing away", []contract.Example{json(`{"A":{"X":1},"B":2}`), json(`{"A":{},"B":null}`)}, "{A:{X:1} B:2}"},
		{"a list stays a list where XML shows one item", []contract.Example{json(`{"A":[{"B":1}]}`), xml("<A><B>1</B><C>2</C></A>")}, `{A:[{B:1 C:"2"}]}`},
		{"items of a list are put together", []contract.Example{json(`{"A":[{"B":1},{"C":2}]}`), json(`{"A":[{"B":3,"D":4}]}`)}, "{A:[{B:1 C:2 D:4}]}"},
		{"a scalar beside an object stands", []contract.Example{json(`{"A":1}`), json(`{"A":{"B":1}}`)}, "{A:1}"},
		{"an object beside a scalar stands", []contract.Example{json(`{"A":{"B":1}}`), json(`{"A":1}`)}, "{A:{B:1}}"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := show(sample.Evidence(tt.examples)); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// Examples are put together as deep as they are read.
func TestEvidenceDepth(t *testing.T) {
	nested := func(depth int, inner string) contract.Example {
		return example("json", strings.Repeat(`{"a":`, depth)+inner+strings.Repeat("}", depth))
	}
	for _, depth := range []int{contract.MaxDepth - 1, contract.MaxDepth} {
		v := sample.Evidence([]contract.Example{nested(depth-1, `{"b":1}`), nested(depth-1, `{"b":1,"c":2}`)})
		if !strings.Contains(show(v), "c:2") {
			t.Errorf("depth %d: %s", depth, show(v))
		}
	}
}

// Putting together does not change what the examples hold.
func TestEvidenceLeavesExamplesAlone(t *testing.T) {
	a, b := example("json", `{"A":{"B":1}}`), example("json", `{"A":{"B":2,"C":3},"D":4}`)
	if got := show(sample.Evidence([]contract.Example{a, b})); got != "{A:{B:1 C:3} D:4}" {
		t.Errorf("evidence: %s", got)
	}
	if show(a.Value) != "{A:{B:1}}" || show(b.Value) != "{A:{B:2 C:3} D:4}" {
		t.Errorf("the examples have become %s and %s", show(a.Value), show(b.Value))
	}
}

// An envelope comes off when what is in it holds more of the documented names than it does.
func TestUnwrap(t *testing.T) {
	tests := []struct{ name, src, documented, want string }{
		{"nothing", "", "A", "nothing"},
		{"a scalar", "[1]", "A", "[1]"},
		{"none", `{"A":1}`, "A", "{A:1}"},
		{"named after the response", `{"XResponse":{"A":1,"B":2}}`, "A B", "{A:1 B:2}"},
		{"code and data", `{"code":"200","data":{"A":1,"B":2},"success":true}`, "A B", "{A:1 B:2}"},
		{"as many names inside as outside", `{"A":1,"data":{"B":2}}`, "A B", `{A:1 data:{B:2}}`},
		{"one more inside", `{"A":1,"data":{"B":2,"C":3}}`, "A B C", "{B:2 C:3}"},
		{"the best of two", `{"x":{"A":1},"y":{"A":1,"B":2}}`, "A B", "{A:1 B:2}"},
		{"a documented member is no envelope", `{"A":{"B":1,"C":2}}`, "A B C", `{A:{B:1 C:2}}`},
		{"a list is no envelope", `{"x":[{"A":1}]}`, "A", `{x:[{A:1}]}`},
		{"an envelope in an envelope", `{"x":{"y":{"A":1}}}`, "A", `{x:{y:{A:1}}}`},
		{"two that both show a name", `{"x":{"A":1,"y":{"A":1,"B":2}}}`, "A B", "{A:1 B:2}"},
		{"at most three", `{"a":{"A":1,"b":{"A":1,"B":1,"c":{"A":1,"B":1,"C":1,"d":{"A":1,"B":1,"C":1,"D":1}}}}}`, "A B C D", `{A:1 B:1 C:1 d:{A:1 B:1 C:1 D:1}}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			documented := map[string]bool{}
			for name := range strings.FieldsSeq(tt.documented) {
				documented[name] = true
			}
			v, _ := sample.JSON(tt.src)
			if got := show(sample.Unwrap(v, documented)); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// The envelope of a refused request has a host, a code and a message.
func TestLooksLikeError(t *testing.T) {
	for src, want := range map[string]bool{
		`{"RequestId":"r","HostId":"h","Code":"c","Message":"m"}`: true,
		`{"HostId":"h","Code":"c","Message":"m"}`:                 true,
		`{"Code":"c","Message":"m"}`:                              false,
		`{"HostId":"h","Message":"m"}`:                            false,
		`{"HostId":"h","Code":"c"}`:                               false,
		"[]":                                                      false,
		"":                                                        false,
	} {
		v, _ := sample.JSON(src)
		if got := sample.LooksLikeError(v); got != want {
			t.Errorf("%s: %t", src, got)
		}
	}
}
