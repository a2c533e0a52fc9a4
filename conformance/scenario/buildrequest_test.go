package scenario

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestEditsOfARequest(t *testing.T) {
	base := Request{Placement: Query, Parameters: []Parameter{{"A", Literal("a")}, {"B", Literal("b")}}}
	edited := func(change func(*Request)) Request {
		r := Request{Placement: Query, Parameters: []Parameter{{"A", Literal("a")}, {"B", Literal("b")}}}
		change(&r)
		return r
	}
	cases := []struct {
		name      string
		got, want Request
	}{
		{"a value in its place", base.with("A", Literal("z")), edited(func(r *Request) { r.Parameters[0].Value = Literal("z") })},
		{"a parameter at the end", base.with("C", Literal("c")), edited(func(r *Request) { r.Parameters = append(r.Parameters, Parameter{"C", Literal("c")}) })},
		{"a name is known as it is written", base.with("a", Literal("z")), edited(func(r *Request) { r.Parameters = append(r.Parameters, Parameter{"a", Literal("z")}) })},
		{"without a parameter", base.without("A"), edited(func(r *Request) { r.Parameters, r.Omit = r.Parameters[1:], []string{"A"} })},
		{"without a common parameter", base.without("Version"), edited(func(r *Request) { r.Omit = []string{"Version"} })},
		{"under another name", base.renamed("A", "C"), edited(func(r *Request) {
			r.Parameters, r.Omit = []Parameter{{"B", Literal("b")}, {"C", Literal("a")}}, []string{"A"}
		})},
		{"in another place", base.placed(Split), edited(func(r *Request) { r.Placement = Split })},
		{"in another format", base.format("XML"), edited(func(r *Request) { r.Parameters = append(r.Parameters, Parameter{"Format", Literal("XML")}) })},
		{"with a header", base.header("H", "h"), edited(func(r *Request) { r.Headers = []Header{{"H", "h"}} })},
		{"signed otherwise", base.signed(Signing{Shift: time.Hour}), edited(func(r *Request) { r.Sign.Shift = time.Hour })},
		{"about version 1", base.v1(), edited(func(r *Request) { r.Sign.V1 = true })},
		{"changed after signing, which is about version 1", base.edited(Edit{EditRemove, "A", ""}), edited(func(r *Request) {
			r.Sign = Signing{V1: true, After: []Edit{{EditRemove, "A", ""}}}
		})},
		{"with a nonce", base.nonce("once"), edited(func(r *Request) { r.Sign.Nonce = "once" })},
		{"by another method", base.method("PUT"), edited(func(r *Request) { r.Method = "PUT" })},
		{"in another encoding", base.encoded(EncodingPlus), edited(func(r *Request) { r.Encoding = EncodingPlus })},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, c.got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Scenarios share what their requests are made of: an edit never changes the request that it is made of, nor a sibling.
func TestEditsLeaveTheirRequestAsItWas(t *testing.T) {
	edits := map[string]func(Request) Request{
		"with":    func(r Request) Request { return r.with("A", Literal("z")) },
		"more":    func(r Request) Request { return r.with("C", Literal("z")) },
		"without": func(r Request) Request { return r.without("A") },
		"renamed": func(r Request) Request { return r.renamed("B", "C") },
		"header":  func(r Request) Request { return r.header("X", "x") },
		"edited":  func(r Request) Request { return r.edited(Edit{EditSet, "A", "x"}) },
		"signed":  func(r Request) Request { return r.signed(Signing{WrongSecret: true}) },
	}
	names := []string{"edited", "header", "more", "renamed", "signed", "with", "without"}
	rapid.Check(t, func(t *rapid.T) {
		r := Request{Parameters: []Parameter{{"A", Literal("a")}, {"B", Literal("b")}}}
		for _, name := range rapid.SliceOf(rapid.SampledFrom(names)).Draw(t, "before") {
			r = edits[name](r)
		}
		one := edits[rapid.SampledFrom(names).Draw(t, "one")]
		other := edits[rapid.SampledFrom(names).Draw(t, "other")]
		first := one(r)
		again := one(r)
		_, _ = other(r), other(first)
		if diff := cmp.Diff(again, first); diff != "" {
			t.Fatalf("another edit changed the request: %s", diff)
		}
	})
}

func TestMoreChecksLeaveTheirStepAsItWas(t *testing.T) {
	step := control(Request{})
	one, other := alsoChecked(step, inFormat("JSON")), alsoChecked(step, inFormat("XML"))
	if len(step.Checks) != 1 || one.Checks[1].Want != "json" || other.Checks[1].Want != "xml" {
		t.Errorf("%v, %v, %v", step.Checks, one.Checks, other.Checks)
	}
}

// A list is left out in all its items, and with all that is in them; what only begins like it stays.
func TestListsAreLeftOutWhole(t *testing.T) {
	all := Request{Parameters: []Parameter{{"Id.1", Literal("a")}, {"Id.2", Literal("b")}, {"Idle", Literal("c")}, {"Tag.1.Key", Literal("d")}, {"Tag.2.Key", Literal("e")}, {"Tag.1.Value", Literal("f")}}}
	for documented, left := range map[string][]string{
		"Id.N":      {"Idle", "Tag.1.Key", "Tag.2.Key", "Tag.1.Value"},
		"Id":        {"Idle", "Tag.1.Key", "Tag.2.Key", "Tag.1.Value"},
		"Tag.N.Key": {"Id.1", "Id.2", "Idle", "Tag.1.Value"},
		"Tag":       {"Id.1", "Id.2", "Idle"},
		"Other":     {"Id.1", "Id.2", "Idle", "Tag.1.Key", "Tag.2.Key", "Tag.1.Value"},
	} {
		var got []string
		for _, p := range all.lacking(documented).Parameters {
			got = append(got, p.Name)
		}
		if diff := cmp.Diff(left, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", documented, diff)
		}
	}
}
