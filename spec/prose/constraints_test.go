package prose

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// cellOf is a description as the page reader hands it over: a fragment a line, at the column of its first character.
func cellOf(text string) page.Cell {
	var c page.Cell
	for i, line := range strings.Split(text, "\n") {
		if raw := strings.TrimLeft(line, " "); raw != "" {
			c.Fragments = append(c.Fragments, page.Fragment{Line: i + 1, Column: len(line) - len(raw) + 1, Raw: raw})
		}
	}
	return c
}

// reading is a row of a reader's table: a parameter, its description, and the rules that the reader finds in it.
type reading struct {
	name    string
	text    string
	want    string // "rule=value" joined by " & "
	typ     string // string when empty; "array of integer" for a list
	example string
	param   string // its name, P when empty
}

func (r reading) subject() Subject {
	name, item, _ := strings.Cut(cmp.Or(r.typ, "string"), " of ")
	p := &contract.Parameter{Name: cmp.Or(r.param, "P"), Type: contract.Type{Name: name, Item: item}, Example: r.example}
	p.Documented = p.Name
	return Subject{Parameter: p, Typ: p.Type}
}

// constraints are the rules that all readers find.
func constraints(s Subject, all []Sentence) []contract.Constraint {
	return Read(s, all).Constraints
}

type reader func(Subject, []Sentence) []contract.Constraint

// check reads each text and compares what is found. Whatever is found is quoted verbatim from one line of the text.
func check(t *testing.T, read reader, tests []reading) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found := read(tt.subject(), Sentences(cellOf(tt.text)))
			if got := written(found); got != tt.want {
				t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
			}
			lines := strings.Split(tt.text, "\n")
			for _, c := range found {
				if c.At.Line < 1 || c.At.Quote == "" || !strings.Contains(lines[c.At.Line-1], c.At.Quote) {
					t.Errorf("%s: line %d does not say %q", c.Rule, c.At.Line, c.At.Quote)
				}
			}
		})
	}
}

// checkField asserts that a reader says nothing of a response field, whatever the text says.
func checkField(t *testing.T, read reader, text string) {
	t.Helper()
	typ := contract.Type{Name: "string"}
	if got := read(Subject{Typ: typ}, Sentences(cellOf(text))); got != nil {
		t.Errorf("of a response field: %s", written(got))
	}
	r := reading{typ: typ.Name, text: text}
	if read(r.subject(), Sentences(cellOf(text))) == nil {
		t.Errorf("of a parameter, %q gives nothing either", text)
	}
}

func written(cs []contract.Constraint) string {
	var parts []string
	for _, c := range cs {
		parts = append(parts, string(c.Rule)+"="+c.Value)
	}
	return strings.Join(parts, " & ")
}

// All readers read the same text; the first rule of a kind wins, and what contradicts itself goes.
func TestConstraints(t *testing.T) {
	check(t, constraints, []reading{
		{name: "nothing", text: "实例的名称。", want: ""},
		{name: "several rules of one text", text: "名称。长度为2~64个字符。默认值：web。", want: "min-length=2 & max-length=64 & default=web"},
		{name: "several rules in English", text: "The name. It must be 2 to 64 characters in length. Default value: web.", want: "min-length=2 & max-length=64 & default=web"},
		{name: "a range with its default", typ: "integer", text: "页大小。取值范围：1~50。默认值：10。", want: "minimum=1 & maximum=50 & default=10"},
		{name: "the default stands at the lower bound", typ: "integer", text: "取值范围：1~50。默认值：1。", want: "minimum=1 & maximum=50 & default=1"},
		{name: "the default stands at the upper bound", typ: "integer", text: "Valid values: 1 to 50. Default value: 50.", want: "minimum=1 & maximum=50 & default=50"},
		{name: "a default below the range goes", typ: "integer", text: "取值范围：1~50。默认值：0。", want: "minimum=1 & maximum=50"},
		{name: "a default above the range goes", typ: "integer", text: "Valid values: 1 to 50. Default value: 51.", want: "minimum=1 & maximum=50"},
		{name: "a default that is no value of the enum goes, and the enum with it", text: "取值：red、blue。默认值：green。", want: ""},
		{name: "the same in English", text: "Valid values: red and blue. Default value: green.", want: ""},
		{name: "a default that is a value of the enum stays", text: "Valid values: red and blue. Default value: blue.", want: "enum=red,blue & default=blue"},
		{name: "a lone maximum", typ: "integer", text: "最大值：50。默认值：51。", want: "maximum=50"},
		{name: "a lone minimum", typ: "integer", text: "最小值：5。默认值：4。", want: "minimum=5"},
	})
}

// The type is the parameter's own, whatever the subject says besides.
func TestConstraintsTakeTheParametersType(t *testing.T) {
	s := reading{typ: "integer"}.subject()
	s.Typ = contract.Type{Name: "boolean"}
	if got := written(constraints(s, Sentences(cellOf("取值范围：1~9。")))); got != "minimum=1 & maximum=9" {
		t.Errorf("%q", got)
	}
}

// A response field has no defaults, conditions or limits of lists; its values and lengths are read.
func TestConstraintsOfAField(t *testing.T) {
	s := Subject{Typ: contract.Type{Name: "string"}}
	text := "状态。取值：on、off。默认值：on。最多支持3个，多个之间用逗号分隔。只支持ASCII字符。"
	if got := written(constraints(s, Sentences(cellOf(text)))); got != "enum=on,off & charset=ascii" {
		t.Errorf("%q", got)
	}
}

// A rule without a quote cannot be checked against the page, and is none.
func TestConstraintsHaveQuotes(t *testing.T) {
	all := Sentences(cellOf("取值范围：1~9。"))
	for i := range all {
		all[i].At.Quote = ""
	}
	if got := constraints(reading{typ: "integer"}.subject(), all); len(got) != 0 {
		t.Errorf("%s", written(got))
	}
}

func TestReconcile(t *testing.T) {
	rule := func(r contract.Rule, value string) contract.Constraint {
		return contract.Constraint{Rule: r, Value: value, Values: strings.Split(value, ",")}
	}
	low, high, def := rule(contract.RuleMinimum, "2"), rule(contract.RuleMaximum, "10"), contract.RuleDefault
	tests := []struct {
		name string
		in   []contract.Constraint
		keep bool // the default stays
	}{
		{"no other rule", []contract.Constraint{rule(def, "x")}, true},
		{"within the enum", []contract.Constraint{rule(contract.RuleEnum, "a,b"), rule(def, "b")}, true},
		{"not in the enum", []contract.Constraint{rule(contract.RuleEnum, "a,b"), rule(def, "c")}, false},
		{"a part of a value of the enum", []contract.Constraint{rule(contract.RuleEnum, "ab,cd"), rule(def, "a")}, false},
		{"at the minimum", []contract.Constraint{low, rule(def, "2")}, true},
		{"below the minimum", []contract.Constraint{low, rule(def, "1")}, false},
		{"at the maximum", []contract.Constraint{high, rule(def, "10")}, true},
		{"above the maximum", []contract.Constraint{high, rule(def, "11")}, false},
		{"compared as numbers, not as texts", []contract.Constraint{low, high, rule(def, "9")}, true},
		{"no number", []contract.Constraint{low, rule(def, "many")}, false},
		{"below the minimum, with a maximum", []contract.Constraint{low, high, rule(def, "1")}, false},
		{"not in the enum, within the range", []contract.Constraint{rule(contract.RuleEnum, "3,4"), low, high, rule(def, "5")}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before := slices.Clone(tt.in)
			out := Subject{}.reconcile(tt.in)
			if _, kept := contract.Find(out, def); kept != tt.keep {
				t.Errorf("the default stays: %t", kept)
			}
			if others := len(tt.in) - 2; len(out) < others {
				t.Errorf("%d rules of %d", len(out), len(tt.in))
			}
			if written(before) != written(tt.in) {
				t.Error("the rules given have changed")
			}
		})
	}
}
