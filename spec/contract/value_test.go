package contract_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func text(s string) *contract.Value { return &contract.Value{Kind: contract.KindString, Text: s} }

// object has the members that are named, each with its own name as value, or with the texts given as name=text.
func object(members ...string) *contract.Value {
	v := &contract.Value{Kind: contract.KindObject}
	for i, m := range members {
		name, value, ok := strings.Cut(m, "=")
		if !ok {
			value = name
		}
		v.Members = append(v.Members, contract.Member{Name: name, Value: text(value), Line: i + 1})
	}
	return v
}

func list(items ...*contract.Value) *contract.Value {
	return &contract.Value{Kind: contract.KindArray, Items: items}
}

// shown writes the members of an object as name=text.
func shown(v *contract.Value) string {
	if v == nil {
		return "nil"
	}
	var parts []string
	for _, m := range v.Members {
		parts = append(parts, m.Name+"="+m.Value.Text)
	}
	return strings.Join(parts, " ")
}

func TestGet(t *testing.T) {
	v := object("a", "b=1", "b=2")
	if got := v.Get("b"); got == nil || got.Text != "1" {
		t.Errorf("the first of two members is wanted: %v", got)
	}
	if v.Get("c") != nil || v.Get("A") != nil {
		t.Error("a member that is not there")
	}
	var none *contract.Value
	if none.Get("a") != nil || list(object("a")).Get("a") != nil || text("a").Get("a") != nil {
		t.Error("only objects have members")
	}
}

func TestObject(t *testing.T) {
	var none *contract.Value
	tests := []struct {
		name string
		in   *contract.Value
		want string
	}{
		{"an object", object("a"), "a=a"},
		{"an object without members", object(), ""},
		{"a list of one", list(object("a")), "a=a"},
		{"a list of several is all their members", list(object("a=1"), object("b=2"), object("a=3", "c=4")), "a=1 b=2 c=4"},
		{"a list of lists", list(list(object("a"))), "a=a"},
		{"an empty list", list(), "nil"},
		{"an empty list in a list", list(list()), "nil"},
		{"a list of texts", list(text("a"), text("b")), "nil"},
		{"a list that begins with a text", list(text("a"), object("b")), "nil"},
		{"a text among objects", list(object("a"), text("b"), object("c")), "a=a c=c"},
		{"a text", text("a"), "nil"},
		{"nothing", none, "nil"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shown(tt.in.Object()); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// Merging makes a new object: the items keep their members.
func TestMergedLeavesTheItems(t *testing.T) {
	first, second := object("a=1"), object("a=2", "b=3")
	if got := shown(contract.Merged([]*contract.Value{first, second})); got != "a=1 b=3" {
		t.Errorf("merged: %q", got)
	}
	if shown(first) != "a=1" || shown(second) != "a=2 b=3" {
		t.Errorf("the items are now %q and %q", shown(first), shown(second))
	}
	if got := contract.Merged([]*contract.Value{first}); got != first {
		t.Error("one item is itself")
	}
}

func TestIsEmpty(t *testing.T) {
	var none *contract.Value
	tests := []struct {
		name string
		in   *contract.Value
		want bool
	}{
		{"nothing", none, true},
		{"null", &contract.Value{}, true},
		{"an empty text", text(""), true},
		{"an empty object", object(), true},
		{"an empty list", list(), true},
		{"a text", text("a"), false},
		{"an object", object("a"), false},
		{"a list, even of nothing", list(&contract.Value{}), false},
		{"false", &contract.Value{Kind: contract.KindBool, Text: "false"}, false},
		{"zero", &contract.Value{Kind: contract.KindNumber, Text: "0"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.in.IsEmpty(); got != tt.want {
				t.Errorf("%t", got)
			}
		})
	}
}
