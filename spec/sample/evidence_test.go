package sample_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// example makes an example of a JSON or XML body, as the compiler reads it.
func example(kind, body string) contract.Example {
	e := contract.Example{Kind: kind, Body: body}
	if kind == "xml" {
		root, faults := sample.XML(body)
		e.Value, e.Misshapen = root.Value(), sample.Misshapen(faults)
		return e
	}
	v, faults := sample.JSON(body)
	e.Value, e.Misshapen = v, sample.Misshapen(faults)
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
		{"an empty element beside an empty list", []contract.Example{json(`{"A":[],"B":1}`), xml("<A/><B>1</B>")}, "{A:[] B:1}"},
		{"an element beside an empty list", []contract.Example{json(`{"A":[],"B":1}`), xml("<A><C>1</C><D>2</D></A><B>1</B>")}, `{A:[{C:"1" D:"2"}] B:1}`},
		{"a wrapper beside an empty list", []contract.Example{json(`{"As":[],"B":1}`), xml("<As><A><C>1</C></A></As><B>1</B>")}, `{As:{A:{C:"1"}} B:1}`},
		{"a wrapper around the items in XML", []contract.Example{json(`{"A":[{"B":1}]}`), xml("<A><X><B>1</B><C>2</C></X></A>")}, `{A:[{B:1 C:"2"}]}`},
		{"something else around in XML", []contract.Example{json(`{"A":[{"B":1}]}`), xml("<A><X><D>1</D></X></A>")}, `{A:[{B:1}]}`},
		{"a list stays a list where XML shows one item", []contract.Example{json(`{"A":[{"B":1}]}`), xml("<A><B>1</B><C>2</C></A>")}, `{A:[{B:1 C:"2"}]}`},
		{"items of a list are put together", []contract.Example{json(`{"A":[{"B":1},{"C":2}]}`), json(`{"A":[{"B":3,"D":4}]}`)}, "{A:[{B:1 C:2 D:4}]}"},
		{"a scalar beside an object stands", []contract.Example{json(`{"A":1}`), json(`{"A":{"B":1}}`)}, "{A:1}"},
		{"an object beside a scalar stands", []contract.Example{json(`{"A":{"B":1}}`), json(`{"A":1}`)}, "{A:{B:1}}"},
		{"one name in two spellings is one member", []contract.Example{json(`{"A":1,"list":[{"B":1}]}`), xml("<A>1</A><List><B>1</B><C>2</C></List>")}, `{A:1 list:[{B:1 C:"2"}]}`},
		{"one that can be read beats a broken one", []contract.Example{json(`{"A":{"B":1,"C":2`), xml("<A><L><B>1</B><C>2</C></L></A>")}, `{A:{L:{B:"1" C:"2"}}}`},
		{"a broken one adds what the others do not show", []contract.Example{json(`{"A":{"B":1,"C":2,"D":{"B":1}`), xml("<A><B>1</B></A>")}, `{A:{B:"1" C:2 D:{}}}`},
		{"a broken one alone", []contract.Example{json(`{"A":{"B":1`)}, "{A:{B:1}}"},
		{"two broken ones", []contract.Example{json(`{"A":{"B":1`), xml("<A><C>1</C><B>2</B>")}, `{A:{B:1 C:"1"}}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := show(sample.Evidence(tt.examples, sample.NamesOf(), "Do").Value); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// Names in the capitals of the rows are nearer to the wire than others.
func TestEvidenceByItsCapitals(t *testing.T) {
	examples := []contract.Example{
		example("json", `{"hooks":[{"hookId":1}],"requestId":"r","total":1}`),
		example("xml", "<Hooks><Hook><HookId>1</HookId></Hook></Hooks><RequestId>r</RequestId>"),
	}
	got := show(sample.Evidence(examples, sample.NamesOf("Hooks", "HookId", "RequestId", "Total"), "Do").Value)
	if want := `{Hooks:{Hook:{HookId:"1"}} RequestId:"r" total:1}`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	mixed := []contract.Example{example("json", `{"A":1,"b":2}`), example("xml", "<A>1</A><B>2</B>")}
	if got := show(sample.Evidence(mixed, sample.NamesOf("A", "B"), "Do").Value); got != "{A:1 B:2}" {
		t.Errorf("%s: the row's spelling, where one of the examples has it", got)
	}
}

// Objects with many members are put together as those with few.
func TestEvidenceOfManyMembers(t *testing.T) {
	var a, b strings.Builder
	for i := range 20 {
		fmt.Fprintf(&a, `"m%02d":{"X":1},`, i)
		fmt.Fprintf(&b, `"M%02d":{"X":1,"Y":2},`, i+1)
	}
	got := sample.Evidence([]contract.Example{example("json", "{"+a.String()+"}"), example("json", "{"+b.String()+"}")}, sample.NamesOf("M05"), "Do").Value
	for name, want := range map[string]string{"m00": "{X:1}", "M01": "{X:1 Y:2}", "M05": "{X:1 Y:2}", "M20": "{X:1 Y:2}", "m01": "nothing", "m05": "nothing"} {
		if show(got.Get(name)) != want {
			t.Errorf("%s is %s, want %s", name, show(got.Get(name)), want)
		}
	}
	if len(got.Members) != 21 {
		t.Errorf("%d members", len(got.Members))
	}
}

// What is told of the examples beside what they show.
func TestEvidenceTells(t *testing.T) {
	wrapped, strange, broken := example("json", `{"DoResponse":{"A":1}}`), example("json", `{"X":{"Y":1}}`), example("xml", "<A>1</A><Z>")
	wrapped.BodyAt.Line, strange.BodyAt.Line = 7, 9
	got := sample.Evidence([]contract.Example{wrapped, strange, broken}, sample.NamesOf("a"), "Do")
	if show(got.Value) != `{A:1 Z:""}` || got.Misshapen {
		t.Errorf("%s %t", show(got.Value), got.Misshapen)
	}
	if diff := cmp.Diff([]sample.Envelope{{Name: "DoResponse", Format: "JSON", Line: 7}}, got.Envelopes); diff != "" {
		t.Errorf("envelopes (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]int{9}, got.Strangers); diff != "" {
		t.Errorf("examples of something else (-want +got):\n%s", diff)
	}
	for name, want := range map[string]bool{"A": true, "Z": true, "a": false, "Y": false, "DoResponse": false} {
		if got.Written.Has(name) != want {
			t.Errorf("%s is written: %t", name, !want)
		}
	}
	if !sample.Evidence([]contract.Example{broken}, sample.NamesOf("A"), "Do").Misshapen {
		t.Error("nothing but a broken example")
	}
	rootless := example("xml", "<Items><Item>1</Item></Items>")
	rootless.Root, rootless.Value = "Items", rootless.Value.Get("Items")
	if got := show(sample.Evidence([]contract.Example{rootless}, sample.NamesOf("Items"), "Do").Value); got != `{Items:{Item:"1"}}` {
		t.Errorf("the only member of the result stands for a root that is missing: %s", got)
	}
}

// Examples are put together as deep as they are read.
func TestEvidenceDepth(t *testing.T) {
	nested := func(depth int, inner string) contract.Example {
		return example("json", strings.Repeat(`{"a":`, depth)+inner+strings.Repeat("}", depth))
	}
	for _, depth := range []int{contract.MaxDepth - 1, contract.MaxDepth} {
		v := sample.Evidence([]contract.Example{nested(depth-1, `{"b":1}`), nested(depth-1, `{"b":1,"c":2}`)}, sample.NamesOf(), "Do").Value
		if !strings.Contains(show(v), "c:2") {
			t.Errorf("depth %d: %s", depth, show(v))
		}
	}
}

// Putting together does not change what the examples hold.
func TestEvidenceLeavesExamplesAlone(t *testing.T) {
	a, b := example("json", `{"A":{"B":1}}`), example("json", `{"A":{"B":2,"C":3},"D":4}`)
	if got := show(sample.Evidence([]contract.Example{a, b}, sample.NamesOf(), "Do").Value); got != "{A:{B:1 C:3} D:4}" {
		t.Errorf("evidence: %s", got)
	}
	if show(a.Value) != "{A:{B:1}}" || show(b.Value) != "{A:{B:2 C:3} D:4}" {
		t.Errorf("the examples have become %s and %s", show(a.Value), show(b.Value))
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
