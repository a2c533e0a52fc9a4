package compile_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A parameter needs those of the page's others that its text names, with values that they may have.
func TestNeedsOfParameters(t *testing.T) {
	const mode = "|Mode|String|否|slow|方式类型，取值：\n\n-   slow：慢。\n-   fast：快。 |"
	tests := []struct {
		name string
		rows []string
		want []string
		said []string
	}{
		{"another one", []string{"|LidId|String|否|l|壶盖。 |", "|Lid|String|否|x|仅在指定LidId时生效。 |"}, []string{"Lid: LidId, else no effect"}, nil},
		{"a value", []string{mode, "|Lid|String|否|x|仅在Mode为slow时生效。 |"}, []string{"Lid: Mode=slow, else no effect"}, nil},
		{"by other words", []string{mode, "|Lid|String|否|x|仅在方式类型为slow时生效。 |"}, []string{"Lid: Mode=slow, else no effect"}, nil},
		{"by other words, one more between them", []string{mode, "|Lid|String|否|x|仅在方式的类型为slow时生效。 |"}, []string{"Lid: Mode=slow, else no effect"}, nil},
		{"ignored", []string{mode, "|Lid|String|否|x|**Mode**为**slow**时必选且有效，其他情况会忽略此参数。 |"}, []string{"Lid: Mode=slow, else ignored"}, nil},
		{"words that none begins with", []string{mode, "|Lid|String|否|x|仅在网络类型为slow时生效。 |"}, nil, nil},
		{"a name that no row has", []string{"|Lid|String|否|x|仅在指定LidId时生效。 |"}, nil, nil},
		{"one of two that no row has", []string{"|LidId|String|否|l|壶盖。 |", "|Lid|String|否|x|仅在指定LidId或CapId时生效。 |"}, nil, nil},
		{"itself", []string{"|Lid|String|否|x|仅在指定Lid时生效。 |"}, nil, nil},
		{"said of another", []string{"|LidId|String|否|l|壶盖。 |", "|Lid|String|否|x|The Cap parameter is valid only when LidId is specified. |"}, nil, nil},
		{"a value that is not the only one", []string{"|Mode|String|否|slow|方式类型，取值：\n\n-   slow：慢。 |", "|Lid|String|否|x|仅在Mode为quick时生效。 |"}, nil,
			[]string{`10:0 warning: "Lid" depends on "Mode" being "quick" by this row, and the row of that does not list it; the rule is left out`}},
		{"a value that is not listed", []string{mode, "|Lid|String|否|x|仅在Mode为quick时生效。 |"}, nil,
			[]string{`11:0 warning: "Lid" depends on "Mode" being "quick" by this row, and the row of that does not list it; the rule is left out`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, request("", tt.rows...))
			var got []string
			for _, p := range res.Contract.Parameters {
				if c, ok := p.Constraint(contract.RuleNeeds); ok {
					got = append(got, p.Name+": "+c.Value)
				}
			}
			same(t, "rules", tt.want, got)
			same(t, "reports", tt.said, notes(res.Diagnostics, "depends on"))
		})
	}
}
