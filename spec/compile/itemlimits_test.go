package compile_test

import "testing"

// Rows of one list that give different numbers of items are said.
func TestNumbersOfItemsThatDiffer(t *testing.T) {
	tests := []struct {
		name string
		rows []string
		want []string
	}{
		{"different", []string{"|Lid.N.Size|Integer|否|1|N的取值范围：1~16。 |", "|Lid.N.Name|String|否|x|N的取值范围：1~4。 |"},
			[]string{`8:0 warning: list "Lid" holds up to 4 items by this row, up to 16 by another (line 7); each is taken for its own member`}},
		{"equal", []string{"|Lid.N.Size|Integer|否|1|N的取值范围：1~4。 |", "|Lid.N.Name|String|否|x|N的取值范围：1~4。 |"}, nil},
		{"one silent", []string{"|Lid.N.Size|Integer|否|1|大小。 |", "|Lid.N.Name|String|否|x|N的取值范围：1~4。 |"}, nil},
		{"two lists", []string{"|Lid.N.Size|Integer|否|1|N的取值范围：1~16。 |", "|Cup.N.Name|String|否|x|N的取值范围：1~4。 |"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, request("", tt.rows...))
			same(t, "reports", tt.want, notes(res.Diagnostics, "holds up to"))
		})
	}
}
