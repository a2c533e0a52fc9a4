package contract_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestPlaceholders(t *testing.T) {
	tests := []struct {
		name, message string
		want          []string
	}{
		{"verbs", "The %s has %d of %v.", []string{"%s", "%d", "%v"}},
		{"braces", "The {name} is {}.", []string{"{name}", "{}"}},
		{"braces with space", "The { name } is wrong.", []string{"{ name }"}},
		{"dollar and braces", "The ${name} is wrong.", []string{"${name}"}},
		{"dollar", "The $name.key is wrong.", []string{"$name.key"}},
		{"an angle that a quotation mark closes", `The <name" and the <other”.`, []string{`<name"`, "<other”"}},
		{"angles", "The <instance id> is gone.", []string{"<instance id>"}},
		{"brackets", "The [name] is gone.", []string{"[name]"}},
		{"capitals", "The rule XXX, or XXXX.", []string{"XXX", "XXXX"}},
		{"small letters", "The rule xxx.", []string{"xxx"}},
		{"stars", "The group ca-1****.", []string{"****"}},
		{"ideographs around", "参数{名称}不合法。", []string{"{名称}"}},
		{"nothing", "The request is invalid.", nil},
		{"an amount", "It costs $5.", nil},
		{"a percentage", "It is 5% full.", nil},
		{"a range", "It must be in [1,100].", nil},
		{"a list of numbers", "One of [0].", nil},
		{"an object", `Pass {"a":1}.`, nil},
		{"a comparison", "a < b and c > d; 1 <= 2 >= 0 =< !", []string{"< b and c >"}},
		{"signs compared", "a<=b, b>=c", nil},
		{"two letters", "A XX or xx.", nil},
		{"two stars", "A **bold** word.", nil},
		{"a brace that nothing closes", "a { b", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, at := range contract.Placeholders(tt.message) {
				got = append(got, tt.message[at[0]:at[1]])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if has := contract.HasPlaceholder(tt.message); has != (tt.want != nil) {
				t.Errorf("HasPlaceholder = %t", has)
			}
		})
	}
}

// A placeholder put between words is found where it was put.
func TestPlaceholdersStandWhereTheyWerePut(t *testing.T) {
	word := rapid.StringMatching(`[a-w甲乙 ,.:']{0,8}`)
	rapid.Check(t, func(t *rapid.T) {
		before, after := word.Draw(t, "before")+" ", " "+word.Draw(t, "after")
		part := rapid.SampledFrom([]string{"%s", "%d", "{id}", "${id}", "<id>", "[id]", "XXX", "xxxx", "***"}).Draw(t, "part")
		want := [][]int{{len(before), len(before) + len(part)}}
		if diff := cmp.Diff(want, contract.Placeholders(before+part+after)); diff != "" {
			t.Fatalf("-want +got:\n%s", diff)
		}
		if plain := strings.ReplaceAll(before+after, "xxx", ""); contract.HasPlaceholder(plain) {
			t.Fatalf("%q has one", plain)
		}
	})
}
