package prose

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestJSONInExamples(t *testing.T) {
	tests := []struct {
		name, example string
		object, list  bool
	}{
		{"an object", `{"a":"b"}`, true, false},
		{"an object with escapes", `\{\"a\":\"b\"\}`, true, false},
		{"a broken object", `{"a":`, true, false},
		{"an object without quotes", `{a:1}`, true, false},
		{"typographic quotes", `{“a”:“b”}`, true, false},
		{"a list of objects", `[ {"a":1} ]`, true, true},
		{"a list of objects without quotes", `[{'a':1}]`, true, true},
		{"a list of texts", `["a","b"]`, false, true},
		{"a list of texts with escapes", `\["a"\]`, false, true},
		{"a list with typographic quotes", `[“a”]`, false, true},
		{"a list of numbers", `[1, 2]`, false, true},
		{"a broken list", `["a","b`, false, true},
		{"an empty list", `[]`, false, true},
		{"a range in brackets", `[a-z]`, false, false},
		{"a placeholder", `{name}`, false, false},
		{"a brace alone", `{`, false, false},
		{"words", `a, b`, false, false},
		{"nothing", ``, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if object, list := jsonObject(tt.example), JSONList(tt.example); object != tt.object || list != tt.list {
				t.Errorf("object %t, list %t", object, list)
			}
		})
	}
}

func TestItems(t *testing.T) {
	tests := []struct {
		name, example string
		want          []string
	}{
		{"one value", "a", []string{"a"}},
		{"commas", "a, b", []string{"a, b", "a", "b"}},
		{"other signs", "a，b、c;d", []string{"a，b、c;d", "a", "b", "c", "d"}},
		{"JSON", `["a",1,true]`, []string{`["a",1,true]`, "a", "1", "true"}},
		{"a broken list", `["a",`, []string{`["a",`, `["a"`}},
		{"spaces belong to the value", "a b", []string{"a b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Items(tt.example)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOpaque(t *testing.T) {
	s := reading{param: "Disk.Size"}.subject()
	for example, want := range map[string]bool{
		"a***": true, "192.168.**.**": true, "172.16.*": true, "10.0.*.*": true, "i-xxxx": true, "XXXX": true, "a...": true, "<name>": true, "{name}": true, "Size": true, "Disk.Size": true,
		"a": false, "xx": false, `{"a":"***"}`: false, `["a***"]`: false, ">": false, "<": false, "<=": false, "a.b": false,
	} {
		if got := s.placeholder(example); got != want {
			t.Errorf("Opaque(%q) = %t", example, got)
		}
	}
}

// What an example shows is read from the row, from requests and, where there are none, from the description.
func TestComposite(t *testing.T) {
	object := func(text string) bool {
		return reading{}.subject().prepared(Sentences(cellOf(text))).composite()
	}
	for text, want := range map[string]bool{
		"配置。例如`{\"a\":\"b\"}`。": true, "The settings, in the format {\"a\":\"b\"}.": true, "For example, [{\"a\":1}].": true, "格式为{a: 1}。": true,
		"格式：acs:{region}:{id}。": false, "配置。": false, "": false,
	} {
		if got := object(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
	shown := reading{}.subject()
	shown.Shown = []string{`{"a":1}`}
	typed := Subject{Typ: contract.Type{Name: "array", Item: "object"}}
	if !shown.composite() || !typed.composite() || (reading{example: "a"}).subject().composite() {
		t.Error("requests and types show objects, other examples do not")
	}
}

func TestExamplesInDescriptions(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"Chinese", "名称，例如：web。", "web"},
		{"Chinese without a sign", "例如web。", "web"},
		{"such as, in Chinese", "如：web-1、web-2。", "web-1"},
		{"in quotes", "比如“web”。", "web"},
		{"English", "The name. For example, web.", "web"},
		{"short", "The name, e.g. web.", "web"},
		{"with a colon", "Example: `2020-01-02T03:04Z`.", "2020-01-02T03:04Z"},
		{"a mask", "例如：web***。", ""},
		{"a clause", "For example, if you set it to web.", ""},
		{"a clause in Chinese", "例如，当取值为web时无效。", ""},
		{"of a member", "规则：\n\n-   Name：名称，例如：web。", ""},
		{"nothing", "名称。", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, e := range Read(reading{}.subject(), Sentences(cellOf(tt.text))).Shown {
				got += e.Value
			}
			if got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
