package compile_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A JSON text whose members are explained for one case of another parameter counts in that case alone; where only some are, these do.
func TestMembersOfACase(t *testing.T) {
	const kind = "|Kind|String|No|Rds|The kind. Valid values:\n\n-   Generic: it is.\n-   Rds: it is not. |"
	text := func(explained string) string {
		return `|Config|Json|No|\{"Id":"a1","Depth":"b1"\}|The configuration, in the JSON format.` + explained + " |"
	}
	const members = "\n    -   Id: the ID. This field is required.\n    -   Depth: the depth. This field is optional."
	tests := []struct {
		name string
		rows []string
		want []string
	}{
		{"all of them", []string{kind, text("\n\n-   If the Kind parameter is set to Rds, you must specify the following fields:" + members)}, []string{"Config: Kind=Rds", "Config required: Kind=Rds", "Config.Id required"}},
		{"all of them, in Chinese", []string{kind, text("\n\n-   当Kind取值为Rds时，需要指定如下参数：" + members)}, []string{"Config: Kind=Rds", "Config required: Kind=Rds", "Config.Id required"}},
		{"none has to be there", []string{kind, text("\n\n-   If the Kind parameter is set to Rds, you can specify the following fields:\n    -   Id: the ID.\n    -   Depth: the depth.")}, []string{"Config: Kind=Rds"}},
		{"no case", []string{kind, text("\n\n-   Specify the following fields:" + members)}, []string{"Config.Id required"}},
		{"a value that is not listed", []string{kind, text("\n\n-   If the Kind parameter is set to Redis, you must specify the following fields:" + members)}, nil},
		{"a parameter that no row has", []string{text("\n\n-   If the Kind parameter is set to Rds, you must specify the following fields:" + members)}, nil},
		{
			"some of them", []string{kind, text("\n\n-   If the Kind parameter is set to Rds, you must specify the following fields:\n    -   Id: the ID. This field is required.\n\n" +
				"-   If the Kind parameter is set to Generic, you must specify the following fields:\n    -   Depth: the depth. This field is required.")},
			[]string{"Config.Id: Kind=Rds", "Config.Depth: Kind=Generic"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, request("", tt.rows...))
			var got []string
			for _, p := range res.Contract.Parameters {
				if c, ok := p.Constraint(contract.RuleNeeds); ok {
					got = append(got, p.Name+": "+c.Value)
				}
				if p.InText && p.Required {
					got = append(got, p.Name+" required")
				}
				if c, ok := p.Constraint(contract.RuleNeeded); ok {
					got = append(got, p.Name+" required: "+c.Value)
				}
			}
			same(t, "rules", tt.want, got)
		})
	}
}
