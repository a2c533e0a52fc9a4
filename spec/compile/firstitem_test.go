package compile_test

import "testing"

// A row with the name of the first item is one of the list where its text speaks of N and no row is about another item.
func TestRowsOfTheFirstItem(t *testing.T) {
	tests := []struct {
		name string
		rows []string
		want []string
	}{
		{"values", []string{"|Id.1|String|否|x|Id.N为壶的ID，N的取值范围：1~10。 |"}, []string{"Id.N"}},
		{"values in English", []string{"|Id.1|String|No|x|The ID of kettle N. Valid values of N: 1 to 10. |"}, []string{"Id.N"}},
		{"members", []string{"|Tag.1.Key|String|否|x|标签N的键。 |", "|Tag.1.Value|String|否|x|标签N的值。 |"}, []string{"Tag.N.Key", "Tag.N.Value"}},
		{"a row for the second item", []string{"|Id.1|String|否|x|Id.N为壶的ID。 |", "|Id.2|String|否|x|Id.N为壶的ID。 |"}, []string{"Id.1", "Id.2"}},
		{"a text that speaks of the first", []string{"|Id.1|String|否|x|第一个壶的ID。 |"}, []string{"Id.1"}},
		{"a word with the letter", []string{"|Id.1|String|否|x|Name of the first pot. |"}, []string{"Id.1"}},
		{"the second item alone", []string{"|Id.2|String|否|x|Id.N为壶的ID。 |"}, []string{"Id.2"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, request("", tt.rows...))
			var got []string
			for _, p := range res.Contract.Parameters {
				got = append(got, p.Name)
			}
			same(t, "names", tt.want, got)
		})
	}
}
