package document

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"
	"pgregory.net/rapid"
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
			if rapid.Bool().Draw(t, "nested") {
				list = append(list, []any{[]any{text.Draw(t, "item"), draw(t, text, depth+1)}, text.Draw(t, "item")}, text.Draw(t, "item"))
			}
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

// Texts are bare only where every reader takes them for texts; else they stand in quotes, or on lines of their own.
func TestYAMLForms(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a word", "abc", "k: abc\n"},
		{"signs inside of a word", "a-b_c.d/e9", "k: a-b_c.d/e9\n"},
		{"a path", "/a", "k: /a\n"},
		{"empty", "", "k: ''\n"},
		{"a number", "12", "k: '12'\n"},
		{"a truth value of some readers", "No", "k: 'No'\n"},
		{"null", "null", "k: 'null'\n"},
		{"a sentence", "it's a: b #c", "k: 'it''s a: b #c'\n"},
		{"a tab", "a\tb", "k: \"a\\tb\"\n"},
		{"a control character", "a\x01b", "k: \"a\\x01b\"\n"},
		{"lines", "a\n\n  b", "k: |-\n  a\n\n    b\n"},
		{"lines that end", "a\nb\n", "k: |\n  a\n  b\n"},
		{"lines with an end too many", "a\n\n", "k: \"a\\n\\n\"\n"},
		{"lines that begin with space", " a\nb", "k: \" a\\nb\"\n"},
		{"lines that begin with a tab", "\ta\nb", "k: \"\\ta\\nb\"\n"},
		{"lines that begin with none", "\na", "k: \"\\na\"\n"},
		{"lines with a control character", "a\nb\x7f", "k: \"a\\nb\\x7f\"\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := string(dump(mapping().set("k", text(tt.text)).node)); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// Mappings and lists stand in blocks, or on one line where they are drawn so; empty ones always do.
func TestYAMLBlocks(t *testing.T) {
	inner := mapping().str("b", "x").set("c", sequence(text("1"), sequence(), text("z"))).node
	doc := mapping().
		set("a", inner).
		set("list", sequence(inner, mapping().set("b", boolean(true)).line(), number("7"), text("l\nm"))).
		set("flow", mapping().set("d", texts([]string{"e", "f g"})).str("h", "i").line()).
		set("lists", sequence(sequence(number("1"), sequence(inner)), sequence(text("a")))).
		set("none", mapping().node).
		set("nothing", nil).
		str("empty", "")
	want := "a:\n  b: x\n  c:\n  - '1'\n  - []\n  - z\n" +
		"list:\n- b: x\n  c:\n  - '1'\n  - []\n  - z\n- {b: true}\n- 7\n- |-\n  l\n  m\nflow: {d: [e, 'f g'], h: i}\n" +
		"lists:\n-\n  - 1\n  -\n    - b: x\n      c:\n      - '1'\n      - []\n      - z\n-\n  - a\nnone: {}\n"
	if diff := cmp.Diff(want, string(dump(doc.node))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
