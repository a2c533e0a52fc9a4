package document

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/sample"
)

// Whatever is written reads back as it was: texts stay texts, in the order and on the level where they were put.
func TestYAMLRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "1.0", "2020-09-07", "null", "~", "on", "a: b", "# c", "- d", "a\nb", "a\n\n b\n", " a\nb", "a\n", "'", "\"", "\\", "x'y", "{", "key: |", "%s", "<<", "=", "0x1", "a\tb\nc", "中文：值", "a #b", "\n", "\na"}))
		want := draw(t, text, 0)
		var got any
		if err := yaml.Unmarshal(dump(asNode(want)), &got); err != nil {
			t.Fatalf("%v in\n%s", err, dump(asNode(want)))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("-want +got:\n%s\nin\n%s", diff, dump(asNode(want)))
		}
	})
}

// draw makes a mapping of texts, lists and mappings.
func draw(t *rapid.T, text *rapid.Generator[string], depth int) map[string]any {
	out := map[string]any{}
	for _, key := range rapid.SliceOfNDistinct(rapid.StringMatching(`[a-zA-Z0-9.$/-]{1,8}`), 1, 4, rapid.ID[string]).Draw(t, "keys") {
		switch kind := rapid.IntRange(0, 3).Draw(t, "kind"); {
		case kind == 1 && depth < 3:
			out[key] = draw(t, text, depth+1)
		case kind == 2 && depth < 3:
			list := []any{text.Draw(t, "item"), draw(t, text, depth+1), text.Draw(t, "item")}
			out[key] = list
		default:
			out[key] = text.Draw(t, "text")
		}
	}
	return out
}

func asNode(v any) *node {
	switch v := v.(type) {
	case map[string]any:
		d := mapping()
		for key, item := range v {
			d.set(key, asNode(item))
		}
		return d.node
	case []any:
		n := sequence()
		for _, item := range v {
			n.add(asNode(item))
		}
		return n
	}
	return text(v.(string))
}

func TestReadJSON(t *testing.T) {
	tests := []struct {
		name, src, want string
		faulty          bool
	}{
		{"well formed", `{"a": [1, true, null, "x"]}`, `{a: [1, true, null, x]}`, false},
		{"missing comma", "{\"a\": 1\n\"b\": 2}", `{a: 1, b: 2}`, true},
		{"trailing comma", `{"a": [1, 2,], "b": 1,}`, `{a: [1, 2], b: 1}`, true},
		{"members without braces", `"a": 1, "b": "x"`, `{a: 1, b: x}`, true},
		{"masked number", `{"a": 100****, "b": 1}`, `{a: '100****', b: 1}`, true},
		{"never closed", `{"a": {"b": 1`, `{a: {b: 1}}`, true},
		{"text behind the end", `{"a": 1} and more`, `{a: 1}`, true},
		{"full-width colon", `{"a"：1}`, `{a: 1}`, true},
		{"brace instead of bracket", `{"a": [1, 2}}`, `{a: [1, 2]}`, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v, faults := sample.JSON(tt.src)
			w := yamlWriter{}
			n := valueNode(v)
			w.inline(n)
			if got := string(w.out); got != tt.want {
				t.Errorf("got %s, want %s (%v)", got, tt.want, faults)
			}
			if (len(faults) > 0) != tt.faulty {
				t.Errorf("faults %v", faults)
			}
		})
	}
}

// A mangled text is read to its end without a panic, in time that grows with its length.
func FuzzReadJSON(f *testing.F) {
	f.Add(`{"a": [1, {"b": "c"}], "d": }`)
	f.Add(`"a": "b`)
	f.Add(`[[[[{"a":`)
	f.Fuzz(func(_ *testing.T, src string) { sample.JSON(src) })
}

func FuzzReadXML(f *testing.F) {
	f.Add(`<?xml version="1.0"?><a><b>x</b><b/><c d="e">&lt;</c></a>`)
	f.Add(`<a><b></a></b><`)
	f.Fuzz(func(_ *testing.T, src string) {
		root, _ := sample.XML(src)
		root.Value()
	})
}

func TestReadXML(t *testing.T) {
	tests := []struct {
		name, src, want string
		faulty          bool
	}{
		{"well formed", `<?xml version="1.0"?><a><b>x</b><b>z</b><c/></a>`, `{a: {b: [x, z], c: ''}}`, false},
		{"several roots", `<a>1</a><b>2</b>`, `{a: '1', b: '2'}`, false},
		{"closed by nobody", `<a><b><c>x</c><b></a>`, `{a: {b: {c: x, b: ''}}}`, true},
		{"wrongly closed", `<a><b>x</c></a>`, `{a: {b: x}}`, true},
		{"entities", `<a>&lt;x&amp;</a>`, `{a: '<x&'}`, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root, faults := sample.XML(tt.src)
			w := yamlWriter{}
			w.inline(valueNode(root.Value()))
			if got := string(w.out); got != tt.want || (len(faults) > 0) != tt.faulty {
				t.Errorf("got %s, want %s (%v)", got, tt.want, faults)
			}
		})
	}
}
