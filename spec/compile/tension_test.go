package compile_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A row and its text that are at odds are said, and neither is a must.
func TestTensions(t *testing.T) {
	tests := []struct {
		name, row string
		want      []string
		rule      contract.Rule
	}{
		{"required in a case", "|Port|Integer|是|80|端口。如果不指定GroupId，则该参数必选。 |",
			[]string{`7:0 warning: "Port" is required by its cell (line 7), its text says in which case; neither is taken for certain`}, contract.RuleRequired},
		{"optional, required in a case", "|Port|Integer|否|80|端口。如果不指定GroupId，则该参数必选。 |", nil, ""},
		{"a member, required with what it is in", "|Tag.N.Key|String|是|x|标签键。若指定了Tag，则该参数必选。 |", nil, ""},
		{"a map whose example is a list", `|Dims|String|否|[{"a":"b"}]|是key-value形式的集合，用JSON表示该Map对象。 |`,
			[]string{`7:0 warning: "Dims" is a map by its text, its example is a list; neither is taken for certain`}, contract.RuleType},
		{"a map whose example is one", `|Dims|String|否|{"a":"b"}|用JSON表示该Map对象。 |`, nil, ""},
		{"a list", `|Dims|String|否|[{"a":"b"}]|维度列表。 |`, nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, request("", tt.row))
			same(t, "reports", tt.want, notes(res.Diagnostics, "neither is taken"))
			p := res.Contract.Parameters[0]
			same(t, "doubted", []bool{tt.rule == contract.RuleRequired, tt.rule == contract.RuleType}, []bool{p.Omitted, p.OtherType})
		})
	}
}
