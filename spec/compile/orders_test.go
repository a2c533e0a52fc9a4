package compile_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// The parameter with the smaller value has the rule, whichever row states it.
func TestOrdersOfParameters(t *testing.T) {
	tests := []struct {
		name string
		rows []string
		want []string
		said []string
		sent string
	}{
		{"by names", []string{"|MinPots|Integer|否|1|最少。MinPots不能大于MaxPots。 |", "|MaxPots|Integer|否|2|最多。 |"}, []string{"MinPots not-after MaxPots"}, nil, ""},
		{"in the row of the larger", []string{"|StartTime|String|否|2020-01-02|开始。 |", "|EndTime|String|否|2020-01-03|结束时间，必须晚于开始时间。 |"}, []string{"StartTime before EndTime"}, nil, ""},
		{"in both rows", []string{"|StartTime|String|否|2020-01-02|开始。StartTime必须早于EndTime。 |", "|EndTime|String|否|2020-01-03|结束时间，必须晚于开始时间。 |"}, []string{"StartTime before EndTime"}, nil, ""},
		{"a name that no row has", []string{"|MinPots|Integer|否|1|MinPots不能大于AllPots。 |"}, nil, nil, ""},
		{"two ends", []string{"|EndDate|String|否|2020-01-02|x |", "|EndTime|String|否|2020-01-03|x |", "|StartTime|String|否|2020-01-01|开始时间必须早于结束时间。 |"}, nil, nil, ""},
		{"items of a list", []string{"|StartTime.N|String|否|2020-01-02|必须早于结束时间。 |", "|EndTime|String|否|2020-01-03|x |"}, nil, nil, ""},
		{"against a request", []string{"|MinPots|Integer|否|1|MinPots不能大于MaxPots。 |", "|MaxPots|Integer|否|2|x |"}, nil,
			[]string{`7:0 warning: "MinPots" must be smaller than "MaxPots" by this row, their examples are "5" and "4"; the rule is left out`}, "&MinPots=5&MaxPots=4"},
		{"against the examples", []string{"|StartTime|String|否|2020-01-03|必须早于结束时间。 |", "|EndTime|String|否|2020-01-02|x |"}, nil,
			[]string{`7:0 warning: "StartTime" must be smaller than "EndTime" by this row, their examples are "2020-01-03" and "2020-01-02"; the rule is left out`}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, request(tt.sent, tt.rows...))
			var got []string
			for _, p := range res.Contract.Parameters {
				for _, c := range p.Constraints {
					if c.Rule == contract.RuleBefore || c.Rule == contract.RuleNotAfter {
						got = append(got, p.Name+" "+string(c.Rule)+" "+c.Value)
					}
				}
			}
			same(t, "rules", tt.want, got)
			same(t, "reports", tt.said, notes(res.Diagnostics, "must be smaller"))
		})
	}
}
