package compile_test

import "testing"

// Members that are required without a row for the whole are said, once for each whole.
func TestRequiredMembersWithoutAWhole(t *testing.T) {
	tests := []struct {
		name string
		rows []string
		want []string
	}{
		{"a list without a row", []string{"|Tag.N.Key|String|是|x|x |", "|Tag.N.Value|String|是|x|x |"},
			[]string{`7:0 info: "Tag.N.Key" is required, and no row says whether "Tag" may be left out; taken as required in each item that is given`}},
		{"an object without a row", []string{"|Spout.Size|Integer|是|1|x |"},
			[]string{`7:0 info: "Spout.Size" is required, and no row says whether "Spout" may be left out; taken as required when any of its members is given`}},
		{"a list with a row", []string{"|Tag|Array|否|x|x |", "|Tag.N.Key|String|是|x|x |"}, nil},
		{"a list with a row of its items", []string{"|Tag.N|Array|否|x|x |", "|Tag.N.Key|String|是|x|x |"}, nil},
		{"a list that a text calls optional", []string{"|Tag.N.Key|String|是|x|标签键。Tag为可选参数。若指定了Tag，则该参数必选。 |"}, nil},
		{"a list that a text calls optional, in English", []string{"|Tag.N.Key|String|Yes|x|The key. **Tag** is optional. |"}, nil},
		{"a member that may be left out", []string{"|Tag.N.Key|String|否|x|x |"}, nil},
		{"a list of values", []string{"|Id.N|String|是|x|x |"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, request("", tt.rows...))
			same(t, "reports", tt.want, notes(res.Diagnostics, "no row says"))
		})
	}
}
