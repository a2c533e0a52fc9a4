package sample_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// show draws a value as JSON on one line, with nothing lost: members in their order, texts in quotes, the rest bare.
func show(v *contract.Value) string {
	if v == nil {
		return "nothing"
	}
	var parts []string
	switch v.Kind {
	case contract.KindObject:
		for _, m := range v.Members {
			parts = append(parts, m.Name+":"+show(m.Value))
		}
		return "{" + strings.Join(parts, " ") + "}"
	case contract.KindArray:
		for _, it := range v.Items {
			parts = append(parts, show(it))
		}
		return "[" + strings.Join(parts, " ") + "]"
	case contract.KindString:
		return strconv.Quote(v.Text)
	case contract.KindNull:
		return "null"
	default:
		return v.Text
	}
}

// Every mistake that people make is forgiven, and said once with its line.
func TestJSON(t *testing.T) {
	tests := []struct {
		name, src, want string
		faults          []string
	}{
		{"well formed", `{"a": [1, true, null, "x", false, -2.5e3], "b": {}, "c": []}`, `{a:[1 true null "x" false -2.5e3] b:{} c:[]}`, nil},
		{"order and repeats stay", `{"b": 1, "a": 2, "b": 3}`, `{b:1 a:2 b:3}`, nil},
		{"a list", `[{"a": 1}, {"a": 2}]`, `[{a:1} {a:2}]`, nil},
		{"space of all kinds", "\ufeff {\u00a0\"a\"\u3000:\u200b1\r\n\t}", `{a:1}`, nil},
		{"missing comma", "{\"a\": 1\n\"b\": 2}", `{a:1 b:2}`, []string{"a missing comma in its line 2"}},
		{"missing comma in a list", `{"a": ["x" "y"]}`, `{a:["x" "y"]}`, nil},
		{"comma before a brace", "{\"a\": 1,\n}", `{a:1}`, []string{"a comma before a closing brace in its line 2"}},
		{"comma alone", `{,}`, `{}`, nil},
		{"comma before a bracket", `[1, 2,]`, `[1 2]`, nil},
		{"members without braces", `"a": 1, "b": "x"`, `{a:1 b:"x"}`, []string{"members without braces in its line 1"}},
		{"members without braces, over lines", "\"a\": 1\n\"b\": 2", `{a:1 b:2}`, []string{"a missing comma in its line 2", "members without braces in its line 2"}},
		{"members without the first brace", `"a": 1}`, `{a:1}`, []string{"members without braces in its line 1"}},
		{"members without the first brace, and others", "\"a\": 1}\n\"b\": 2}", `{a:1}`, []string{"members without braces in its line 1", "members behind the end in its line 2"}},
		{"a text alone", `"a"`, `"a"`, nil},
		{"masked number", `{"a": 100****, "b": 1}`, `{a:"100****" b:1}`, []string{"a bare word in its line 1"}},
		{"brace never closed", `{"a": {"b": 1`, `{a:{b:1}}`, []string{"a brace that nothing closes in its line 1"}},
		{"bracket never closed", "{\"a\": [1,\n2", `{a:[1 2]}`, []string{"a bracket that nothing closes in its line 2", "a brace that nothing closes in its line 2"}},
		{"text never closed", `{"a": "b`, `{a:"b"}`, []string{"a string that nothing closes in its line 1", "a brace that nothing closes in its line 1"}},
		{"text behind the end", "{\"a\": 1}\nand more", `{a:1}`, []string{"text behind the end in its line 2"}},
		{"members behind the end", "{\"a\": 1},\n\"b\": 2}", `{a:1}`, []string{"members behind the end in its line 1"}},
		{"full-width colon", `{"a"：1}`, `{a:1}`, []string{"a full-width colon in its line 1"}},
		{"brace instead of bracket", `{"a": [1, 2}}`, `{a:[1 2]}`, []string{"a brace where a bracket should close in its line 1"}},
		{"brace instead of bracket, the bracket is missing", `{"a": [{"b": [1, 2}], "c": 3}`, `{a:[{b:[1 2]}] c:3}`, []string{"a brace where a bracket should close in its line 1"}},
		{"bracket instead of brace", `{"a": {"b": 1]}`, `{a:{b:1}}`, []string{"a bracket where a brace should close in its line 1"}},
		{"bracket instead of brace, members follow", `{"a": {"b": {"c": 1], "d": 2}, "e": 3}`, `{a:{b:{c:1} d:2} e:3}`, []string{"a bracket where a brace should close in its line 1"}},
		{"bracket instead of brace, the brace is missing", `{"a": [{"b": 1], "c": 2}`, `{a:[{b:1}] c:2}`, []string{"a bracket where a brace should close in its line 1"}},
		{"a brace where a bracket should open", `{"a": {{"b": 1}, {"b": 2}], "c": 3}`, `{a:[{b:1} {b:2}] c:3}`, []string{"a brace where a bracket should open in its line 1"}},
		{"a brace where brackets should be", `{"a": {{"b": 1}, {"b": 2}}, "c": 3}`, `{a:[{b:1} {b:2}] c:3}`, []string{"a brace where a bracket should open in its line 1"}},
		{"braces twice", `{{"a": 1}}`, `{a:1}`, []string{"a brace where a bracket should open in its line 1"}},
		{"an object without a name", `{"a": 1, {"b": {"c": 2}}, "d": 3}`, `{a:1 b:{c:2} d:3}`, []string{"an object without a name in its line 1"}},
		{"a list without a name", `{"a": 1, [2], "b": 3}`, `{a:1 b:3}`, []string{"a member without a quoted name in its line 1"}},
		{"comments", "//json\n{\"a\": 1, /* the\nfirst */\n\"b\": 2 // the second\n}", `{a:1 b:2}`, []string{"a comment in its line 1"}},
		{"comments only", "// nothing", "nothing", []string{"a comment in its line 1"}},
		{"a comment that nothing closes", `{"a": 1} /* end`, `{a:1}`, []string{"a comment in its line 1"}},
		{"text in front", "The answer:\n{\"a\": 1}", `{a:1}`, []string{"text before the beginning in its line 1"}},
		{"curly quotes", `{“a”: “x”, “b": "y”}`, `{a:"x" b:"y"}`, []string{"a curly quote in its line 1"}},
		{"a colon inside the quotes", `{"a:" 1, "b": 2}`, `{a:1 b:2}`, []string{"a colon inside the quotes of a name in its line 1"}},
		{"colon in a list", `{"a": ["b": 1]}`, `{a:["b" 1]}`, []string{"a colon in a list in its line 1"}},
		{"name without a value", `{"a": , "b": 1}`, `{a:null b:1}`, []string{"a name without a value in its line 1"}},
		{"name without colon and value", `{"a", "b": 1}`, `{b:1}`, []string{"a name without a value in its line 1"}},
		{"name at the end", `{"a": 1, "b"`, `{a:1}`, []string{"a name without a value in its line 1"}},
		{"name without quotes", `{"a": 1, b: 2, "c": 3}`, `{a:1 c:3}`, []string{"a member without a quoted name in its line 1", "a bare word in its line 1"}},
		{"a dot for what is left out", "{\"a\": 1,\n...\n}", `{a:1}`, []string{"a member without a quoted name in its line 2", "a bare word in its line 2", "a comma before a closing brace in its line 3"}},
		{"the same fault twice is told once", "{\"a\": 1\n\"b\": 2\n\"c\": 3}", `{a:1 b:2 c:3}`, []string{"a missing comma in its line 2"}},
		{"nothing", " \n", "nothing", nil},
		{"no JSON", "}", "nothing", nil},
		{"a word", "abc", `"abc"`, []string{"a bare word in its line 1"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v, faults := sample.JSON(tt.src)
			if diff := cmp.Diff(tt.want, show(v)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if diff := cmp.Diff(tt.faults, faults); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

// Every member knows the line of its name.
func TestJSONLines(t *testing.T) {
	v, _ := sample.JSON("{\n\"a\": 1, \"b\":\n{\"c\": \"x\ny\",\n\"d\": 2}}")
	got := map[string]int{}
	for _, of := range []*contract.Value{v, v.Get("b")} {
		for _, m := range of.Members {
			got[m.Name] = m.Line
		}
	}
	if diff := cmp.Diff(map[string]int{"a": 2, "b": 2, "c": 3, "d": 5}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// What is too large or too deep is cut, at the bound and not before it.
func TestJSONLimits(t *testing.T) {
	nested := func(depth int) string { return strings.Repeat(`{"a":`, depth) + "1" + strings.Repeat("}", depth) }
	if v, faults := sample.JSON(nested(contract.MaxDepth)); len(faults) > 0 || !strings.Contains(show(v), "a:1}") {
		t.Errorf("depth %d: %v", contract.MaxDepth, faults)
	}
	if _, faults := sample.JSON(nested(contract.MaxDepth + 1)); len(faults) == 0 || !strings.HasPrefix(faults[0], "nested too deep") {
		t.Errorf("depth %d: %v", contract.MaxDepth+1, faults)
	}
	pad := func(size int) string { return `{"a":1}` + strings.Repeat(" ", size-len(`{"a":1}`)) }
	if v, faults := sample.JSON(pad(contract.MaxExample)); v == nil || len(faults) > 0 {
		t.Errorf("the longest example: %v", faults)
	}
	if v, faults := sample.JSON(pad(contract.MaxExample + 1)); v != nil || !cmp.Equal(faults, []string{"too long"}) {
		t.Errorf("too long: %v %v", v, faults)
	}
	var members, items strings.Builder
	for i := range contract.MaxFields + 1 {
		fmt.Fprintf(&members, `"a%d":1,`, i)
		items.WriteString("1,")
	}
	if v, _ := sample.JSON("{" + members.String() + "}"); len(v.Members) != contract.MaxFields {
		t.Errorf("%d members", len(v.Members))
	}
	if v, _ := sample.JSON("[" + items.String() + "]"); len(v.Items) != contract.MaxFields {
		t.Errorf("%d items", len(v.Items))
	}
}

// What is JSON is read as JSON, without a fault.
func TestJSONAgreesWithTheStandard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src, err := json.Marshal(drawJSON(t, 0))
		if err != nil {
			t.Fatal(err)
		}
		v, faults := sample.JSON(string(src))
		var want, got any
		if err := json.Unmarshal(src, &want); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(asJSON(t, v)), &got); err != nil {
			t.Fatalf("%v in %s", err, asJSON(t, v))
		}
		if diff := cmp.Diff(want, got); diff != "" || len(faults) > 0 {
			t.Fatalf("%s\n%v\n%s", src, faults, diff)
		}
	})
}

// drawJSON makes an object of the letters that pages have.
func drawJSON(t *rapid.T, depth int) map[string]any {
	text := rapid.StringMatching(`[ -~\x{4e00}-\x{4e10}“”]{0,8}`)
	out := map[string]any{}
	for _, key := range rapid.SliceOfN(text, 0, 4).Draw(t, "keys") {
		switch kind := rapid.IntRange(0, 5).Draw(t, "kind"); {
		case kind == 0 && depth < 3:
			out[key] = drawJSON(t, depth+1)
		case kind == 1 && depth < 3:
			out[key] = []any{drawJSON(t, depth+1), rapid.Bool().Draw(t, "bool"), nil}
		case kind == 2:
			out[key] = rapid.Int32().Draw(t, "number")
		default:
			out[key] = text.Draw(t, "text")
		}
	}
	return out
}

func asJSON(t *rapid.T, v *contract.Value) string {
	var parts []string
	switch v.Kind {
	case contract.KindObject:
		for _, m := range v.Members {
			parts = append(parts, asJSON(t, &contract.Value{Kind: contract.KindString, Text: m.Name})+":"+asJSON(t, m.Value))
		}
		return "{" + strings.Join(parts, ",") + "}"
	case contract.KindArray:
		for _, it := range v.Items {
			parts = append(parts, asJSON(t, it))
		}
		return "[" + strings.Join(parts, ",") + "]"
	case contract.KindString:
		b, err := json.Marshal(v.Text)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	case contract.KindNull:
		return "null"
	default:
		return v.Text
	}
}

// A cell is JSON text when it begins like an object or a list, with or without the escapes that tables need.
func TestText(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"object", ` {"a":1} `, "{a:1}"},
		{"list", `["a","b"]`, `["a" "b"]`},
		{"escaped quotes", `{\"a\":\"b\"}`, `{a:"b"}`},
		{"escaped quotes inside of a text", `{"a":"b\"c"}`, `{a:"b\"c"}`},
		{"broken", `{"a":1`, "{a:1}"},
		{"plain text", "abc", "nothing"},
		{"a number", "12", "nothing"},
		{"empty", "", "nothing"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := show(sample.Text(tt.text)); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// A mangled text is read to its end without a panic, twice alike, and never has more members or depth than the limits allow.
func FuzzJSON(f *testing.F) {
	f.Add(`{"a": [1, {"b": "c"}], "d": }`)
	f.Add(`"a": "b`)
	f.Add(`"a": 1, "b"： {x: 2], ...`)
	f.Add(`[[[[{"a":`)
	f.Add("{\"a\": \"\\u00\x01\\q\n\", 1: 2 3}")
	f.Fuzz(func(t *testing.T, src string) {
		v, faults := sample.JSON(src)
		again, _ := sample.JSON(src)
		if !cmp.Equal(v, again) {
			t.Error("two readings differ")
		}
		if depthOf(v) > contract.MaxDepth+1 {
			t.Errorf("depth %d", depthOf(v))
		}
		kinds := map[string]bool{}
		for _, fault := range faults {
			kind, _, _ := strings.Cut(fault, " in its line")
			if kinds[kind] {
				t.Errorf("the fault %q is told twice", kind)
			}
			kinds[kind] = true
		}
		if json.Valid([]byte(src)) && v == nil && len(src) <= contract.MaxExample {
			t.Error("valid JSON was not read")
		}
		sample.Text(src)
	})
}

func depthOf(v *contract.Value) int {
	if v == nil {
		return 0
	}
	deepest := 0
	for _, m := range v.Members {
		deepest = max(deepest, depthOf(m.Value))
	}
	for _, it := range v.Items {
		deepest = max(deepest, depthOf(it))
	}
	return deepest + 1
}
