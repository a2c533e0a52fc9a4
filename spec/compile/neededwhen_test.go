package compile_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A parameter is required in the case that its text makes of the page's other parameters, where it has no default.
func TestNeededWhen(t *testing.T) {
	const mode = "|Mode|String|否|slow|方式类型，取值：\n\n-   slow：慢。\n-   fast：快。 |"
	tests := []struct {
		name string
		rows []string
		want []string
	}{
		{"a value", []string{mode, "|Lid|String|否|x|当Mode为slow时，该参数必选。 |"}, []string{"Lid: Mode=slow"}},
		{"another one that is sent", []string{"|LidId|String|否|l|壶盖。 |", "|Lid|String|No|x|This parameter is required if the LidId parameter is specified. |"}, []string{"Lid: LidId"}},
		{"required anyhow", []string{mode, "|Lid|String|是|x|当Mode为slow时，该参数必选。 |"}, nil},
		{"with a default", []string{mode, "|Lid|String|否|x|当Mode为slow时，该参数必选。默认值：y。 |"}, nil},
		{"a value that is not listed", []string{mode, "|Lid|String|否|x|当Mode为quick时，该参数必选。 |"}, nil},
		{"said of another", []string{mode, "|Lid|String|否|x|Mode为slow时，Cap 必须填写。 |", "|Cap|String|否|c|壶盖。 |"}, nil},
		{"a name that no row has", []string{"|Lid|String|否|x|当Modus为slow时，该参数必选。 |"}, nil},
		{"a member of an item", []string{mode, "|Lid.N.Size|String|否|x|当Mode为slow时，该参数必选。 |"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, request("", tt.rows...))
			var got []string
			for _, p := range res.Contract.Parameters {
				if c, ok := p.Constraint(contract.RuleNeeded); ok {
					got = append(got, p.Name+": "+c.Value)
				}
			}
			same(t, "rules", tt.want, got)
		})
	}
}
